import type { Campaign, CampaignFile, Caps, Condition } from '@dangol/schema';
import type { Compiled, Need } from './compiled';
import { purposeOf } from './facts/read-fact';
import { triggerKey } from './trigger';

/** Says what is wrong with a rules file, each on a line with its path; none where it is sound. Never throws. */
export interface Checks {
  /** Of all but its campaigns. */
  frame(file: unknown): string[];
  /** Of one campaign. @param among ids before it, names of the file's groups. */
  campaign(value: unknown, path: string, among: { ids: ReadonlySet<string>; groups: readonly string[] }): string[];
}

/** What over the page comes too often for most visitors; a file's own `groups.overlays` stands in its place. */
const OVERLAYS: Caps = { perSession: 2, perDay: 4 };

/** Keys that name something of the profile. */
const OF_PROFILE = ['cart', 'order', 'order-line', 'signup'];

/**
 * Prepares a rules file as it was read. A campaign that is malformed is refused and the others run; of a malformed file none does. Never throws.
 * @param checks what tells sound from malformed
 */
export function compileWith(file: unknown, checks: Checks): Compiled {
  const refused = checks.frame(file);
  const { zone = 'Asia/Seoul', groups = {}, campaigns: given = [] } = refused[0] ? {} : (file as Partial<CampaignFile>);
  const byId = new Map<string, Campaign>();
  const byTrigger = new Map<string, Campaign[]>();
  const needs = new Map<string, Need[]>();
  for (const [place, campaign] of given.entries()) {
    const wrong = checks.campaign(campaign, `campaigns[${place}]`, {
      ids: new Set(byId.keys()),
      groups: Object.keys(groups),
    });
    refused.push(...wrong);
    if (wrong[0]) continue;
    byId.set(campaign.id, campaign);
    needs.set(campaign.id, needsOf(campaign));
    for (const key of new Set(campaign.when.map(triggerKey)))
      byTrigger.set(key, [...(byTrigger.get(key) ?? []), campaign]);
  }
  return {
    zone,
    groups: new Map([['overlays', OVERLAYS], ...Object.entries(groups)]),
    campaigns: [...byId.values()],
    byId,
    byTrigger,
    needs,
    refused,
  };
}

/** What a campaign has to be allowed, whatever the shape of its condition. */
function needsOf({ each, if: condition, key = 'once' }: Campaign): Need[] {
  const needs: Need[] = [];
  if (each) needs.push({ purpose: 'personalization', clause: 'each' });
  function walk(one: Condition, clause: string): void {
    if ('not' in one) walk(one.not, `${clause}.not`);
    else if ('fact' in one) {
      const purpose = purposeOf(one.fact);
      if (purpose) needs.push({ purpose, clause });
    } else
      for (const kind of ['all', 'any'] as const)
        for (const [place, inner] of ((one as Record<string, Condition[]>)[kind] ?? []).entries())
          walk(inner, `${clause}.${kind}[${place}]`);
  }
  if (condition) walk(condition, 'if');
  if (OF_PROFILE.includes(key)) needs.push({ purpose: 'personalization', clause: 'key' });
  return needs;
}
