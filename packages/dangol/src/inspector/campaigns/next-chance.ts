import type { CampaignState, Situation, Verdict } from '@dangol/campaigns';
import type { Caps } from '@dangol/schema';
import { atPath } from './at-path';
import { durationMs } from './triggers-of';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** When a campaign that waits may run at the earliest: epoch ms, or the next visit. `undefined`: time alone changes nothing. */
export type NextChance = number | 'visit' | undefined;

/** When what has held a campaign back is over, by the clock alone; everything else of it may still say no then. */
export function nextChance(
  { campaign, because, clause = '' }: Verdict,
  state: CampaignState,
  situation: Situation,
): NextChance {
  const record = state.campaigns.find(({ id }) => id === campaign.id);
  const { now, local } = situation;
  if (because === 'dismissed') return record?.dismissedUntil;
  if (because === 'waits') {
    const [occurrence] = record?.occurrences.filter(({ endedBy }) => !endedBy) ?? [];
    const wait = atPath(campaign, clause.endsWith('.wait') ? clause : '');
    if (occurrence && typeof wait === 'string') return occurrence.at + durationMs(wait);
    return 'visit';
  }
  if (because === 'cool-down' || because === 'cap') {
    const group = campaign.limits?.group;
    const isGroup = clause.includes('group');
    const tally = isGroup ? state.groups.find(({ id }) => clause.includes(id) || id === group) : record;
    const caps = (isGroup ? undefined : campaign.limits) as Caps | undefined;
    if (because === 'cool-down') return caps?.coolDown && tally ? tally.lastAt + durationMs(caps.coolDown) : undefined;
    if (clause.endsWith('perSession')) return 'visit';
    if (clause.endsWith('perDay')) return startOfTomorrow(now, local(now).minutes);
    return undefined;
  }
  if (because === 'window') return windowOpens(campaign.window?.hours, clause, now, local(now).minutes);
  return undefined;
}

const startOfTomorrow = (now: number, minutes: number): number =>
  Math.floor(now / MINUTE_MS) * MINUTE_MS + (DAY_MINUTES - minutes) * MINUTE_MS;

/** Hours alone can be told without knowing the calendar. */
function windowOpens(hours: string | undefined, clause: string, now: number, minutes: number): number | undefined {
  const [, hour, minute] = /^(\d\d?):(\d\d)-/.exec(hours ?? '') ?? [];
  if (!clause.endsWith('hours') || hour === undefined) return undefined;
  const ahead = (Number(hour) * 60 + Number(minute) - minutes + DAY_MINUTES) % DAY_MINUTES;
  return Math.floor(now / MINUTE_MS) * MINUTE_MS + ahead * MINUTE_MS;
}
