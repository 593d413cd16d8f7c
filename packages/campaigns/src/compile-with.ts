import type { Campaign, CampaignFile, Caps, Fact } from '@dangol/schema';
import type { Compiled, Need } from './compiled';
import { purposeOf } from './facts/read-fact';

/** Says what is wrong with a rules file, each on a line with its path; none where it is sound. Never throws. */
export interface Checks {
  /** Of all but its campaigns. */
  frame(file: unknown): string[];
  /** Of one campaign. @param among ids before it, names of the file's groups. */
  campaign(value: unknown, path: string, among: { ids: ReadonlySet<string>; groups: readonly string[] }): string[];
}

/** What over the page comes too often for most visitors; a file's own `groups.overlays` stands in its place. */
const OVERLAYS: Caps = { perSession: 2, perDay: 4 };

/**
 * Prepares a rules file as it was read. A campaign that is malformed is refused and the others run; of a malformed file none does. Never throws.
 * @param checks what tells sound from malformed
 */
export function compileWith(file: unknown, checks: Checks): Compiled {
  const refused = checks.frame(file);
  const { zone = 'Asia/Seoul', groups = {}, campaigns = [] } = (refused[0] ? {} : file) as Partial<CampaignFile>;
  const byId = new Map<string, Campaign>();
  const byTrigger = new Map<string, Campaign[]>();
  const needs = new Map<string, Need[]>();
  const among = { ids: new Set<string>(), groups: Object.keys(groups) };
  campaigns.forEach((campaign, place) => {
    const wrong = checks.campaign(campaign, `campaigns[${place}]`, among);
    refused.push(...wrong);
    if (wrong[0]) return;
    byId.set(campaign.id, campaign);
    among.ids.add(campaign.id);
    needs.set(campaign.id, needsOf(campaign));
    const keys = campaign.when.flatMap((trigger) =>
      'event' in trigger ? `event ${trigger.event}` : Object.keys(trigger),
    );
    for (const key of new Set(keys)) byTrigger.set(key, [...(byTrigger.get(key) ?? []), campaign]);
  });
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
function needsOf({ each, if: condition }: Campaign): Need[] {
  const needs: Need[] = each ? [{ purpose: 'personalization', clause: 'each' }] : [];
  function walk(one: unknown, clause: string): void {
    const { fact } = Object(one) as { fact?: Fact };
    const purpose = fact && purposeOf(fact);
    if (purpose) needs.push({ purpose, clause });
    else if (!fact)
      for (const [name, inner] of Object.entries(Object(one)))
        walk(inner, Array.isArray(one) ? `${clause}[${name}]` : `${clause}.${name}`);
  }
  walk(condition, 'if');
  return needs;
}
