import type { Campaign, CampaignFile, Caps } from '@dangol/schema';
import type { Compiled, Rule } from './compiled';
import { group } from './group';
import { prepareCondition } from './prepare-condition';

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
  const rules = new Map<string, Rule>();
  const among = { ids: new Set<string>(), groups: Object.keys(groups) };
  for (const [place, campaign] of campaigns.entries()) {
    const wrong = checks.campaign(campaign, `campaigns[${place}]`, among);
    refused.push(...wrong);
    if (wrong[0]) continue;
    among.ids.add(campaign.id);
    rules.set(campaign.id, ruleOf(campaign));
  }
  const all = [...rules.values()].map(({ campaign }) => campaign);
  return {
    zone,
    groups: new Map([['overlays', OVERLAYS], ...Object.entries(groups)]),
    campaigns: all,
    byId: new Map(all.map((campaign) => [campaign.id, campaign])),
    rules,
    byTrigger: group(rules.values(), triggersOf),
    refused,
  };
}

function ruleOf(campaign: Campaign): Rule {
  const { each, if: wanted = { all: [] } } = campaign;
  const condition = prepareCondition(wanted, each);
  const needs = condition.tests.flatMap(({ purpose, clause }) => (purpose ? { purpose, clause } : []));
  return { campaign, condition, needs: each ? [{ purpose: 'personalization', clause: 'each' }, ...needs] : needs };
}

function triggersOf({ campaign }: Rule): Set<string> {
  return new Set(campaign.when.flatMap((one) => ('event' in one ? `event ${one.event}` : Object.keys(one))));
}
