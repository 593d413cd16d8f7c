import type { Change } from './change';
import type { Compiled } from './compiled';
import type { CampaignRecord, CampaignState, Occurrence } from './state';
import { newTally, takeStep } from './take-step';

/** How long a tab may have something over its page without saying so again, ms. */
export const LEASE_MS = 120_000;

/** Most records, and tallies of groups. */
const MOST = 300;

/** Most pending intents of an occurrence. */
const INTENTS = 6;

/** The only way in which the state changes: pure, bounded; the given one is left as it was. */
export function advance(state: CampaignState, change: Change, compiled: Compiled): CampaignState {
  const at = Math.max(state.at, change.at);
  const next: CampaignState = { ...state, at };
  if (change.kind === 'overlay') {
    const { tab, isOpen } = change;
    if (!isLeased(state, tab, at)) next.overlay = isOpen ? { tab, until: at + LEASE_MS } : undefined;
    return next;
  }
  const { campaign: id, kind } = change;
  if (kind === 'taken' && !compiled.byId.has(id)) return next;
  const known = state.campaigns.find((one) => one.id === id);
  let record: CampaignRecord = known ?? { ...newTally(id), occurrences: [], past: [] };
  if (kind === 'taken') ({ record, groups: next.groups } = takeStep(record, state.groups, change, at, compiled));
  else {
    const occurrences = record.occurrences.map((one) =>
      one.key === change.occurrence ? { ...one, ...inOccurrence(change, one, at) } : one,
    );
    record = { ...record, ...inRecord(change, record, at), occurrences };
  }
  next.campaigns = [record, ...state.campaigns.filter((one) => one !== known)].slice(0, MOST);
  next.groups = next.groups.slice(0, MOST);
  return next;
}

/** Whether another tab has something over its page. */
export function isLeased({ overlay }: CampaignState, tab: string, at: number): boolean {
  return !!overlay && overlay.tab !== tab && overlay.until > at;
}

function inRecord(change: Change, { dismissedUntil = 0 }: CampaignRecord, at: number): Partial<CampaignRecord> {
  switch (change.kind) {
    case 'clicked':
      return { clickedAt: at };
    case 'goal':
      return { convertedAt: at };
    case 'dismissed':
      return { dismissedAt: at, ...(change.until && { dismissedUntil: Math.max(dismissedUntil, change.until) }) };
    default:
      return {};
  }
}

function inOccurrence(change: Change, { intents = [] }: Occurrence, at: number): Partial<Occurrence> {
  switch (change.kind) {
    case 'seen':
      return { seenAt: at };
    case 'clicked':
    case 'dismissed':
      return { isGone: true };
    case 'goal':
      return { endedBy: 'goal', intents: [] };
    case 'cancelled':
      return change.intents
        ? { intents: intents.filter(({ id }) => !change.intents!.includes(id)) }
        : { endedBy: change.by ?? 'cancel-on', intents: [] };
    case 'issued':
      return { coupon: change.coupon };
    case 'armed':
      return { intents: [change.intent, ...intents.filter(({ id }) => id !== change.intent.id)].slice(0, INTENTS) };
    case 'fired':
      return { intents: intents.filter(({ id }) => id !== change.intent) };
    default:
      return {};
  }
}
