import type { Change } from './change';
import type { Compiled } from './compiled';
import type { CampaignRecord, CampaignState, Occurrence } from './state';
import { takeStep } from './take-step';
import { NEVER } from './tally';

/** How long a tab may have something over its page without saying so again, ms. */
export const LEASE_MS = 120_000;

/** Most records, and tallies of groups. */
const MOST = 300;

/** Most coupons and pending intents of an occurrence: a campaign has no more steps. */
const STEPS = 6;

/** The only way in which the state changes: pure, bounded; the given one is left as it was. */
export function advance(before: CampaignState, change: Change, compiled: Compiled): CampaignState {
  const state = { ...before, at: Math.max(before.at, change.at) };
  if (change.kind === 'overlay') {
    const { tab, isOpen } = change;
    if (!isLeased(state, tab, state.at)) state.overlay = isOpen ? { tab, until: state.at + LEASE_MS } : undefined;
    return state;
  }
  const { campaign: id } = change;
  if (change.kind === 'taken' && !compiled.byId.has(id)) return state;
  const known = state.campaigns.find((one) => one.id === id);
  const record = known ?? { ...NEVER, id, occurrences: [], past: [] };
  const changed = change.kind === 'taken' ? takeStep(record, state, change, compiled) : note(record, change, state.at);
  state.campaigns = [changed, ...state.campaigns.filter((one) => one !== known)].slice(0, MOST);
  state.groups = state.groups.slice(0, MOST);
  return state;
}

/** Whether another tab has something over its page. @param at epoch ms; default the latest moment that the state has seen. */
export function isLeased({ overlay, ...state }: CampaignState, tab: string, at = state.at): boolean {
  return !!overlay && overlay.tab !== tab && overlay.until > at;
}

/** What became of a step that was taken. */
function note(
  record: CampaignRecord,
  change: Exclude<Change, { kind: 'taken' | 'overlay' }>,
  at: number,
): CampaignRecord {
  const { kind } = change;
  const {
    until = 0,
    intents: named,
    intent,
    by,
    coupon,
  } = change as Partial<{
    until: number;
    intents: readonly string[];
    intent: string | NonNullable<Occurrence['intents']>[number];
    by: Occurrence['endedBy'];
    coupon: NonNullable<Occurrence['coupons']>[number];
  }>;
  const noted = (one: Occurrence): Occurrence => {
    const { intents = [] } = one;
    if (kind === 'seen') return { ...one, seenAt: at };
    if (kind === 'issued') {
      const others = (one.coupons ?? []).filter(
        ({ step, isThanks }) => step !== coupon!.step || isThanks !== coupon!.isThanks,
      );
      return { ...one, coupons: [coupon!, ...others].slice(0, STEPS) };
    }
    if (kind === 'clicked' || kind === 'dismissed') return { ...one, isGone: true };
    if (kind === 'armed' || kind === 'fired' || named) {
      const gone = named ?? [Object(intent).id ?? intent];
      const others = intents.filter((other) => !gone.includes(other.id));
      return { ...one, intents: kind === 'armed' ? [change.intent, ...others].slice(0, STEPS) : others };
    }
    return { ...one, endedBy: kind === 'goal' ? kind : (by ?? 'cancel-on'), intents: [] };
  };
  const stamp = { clicked: 'clickedAt', goal: 'convertedAt', dismissed: 'dismissedAt' }[kind as string];
  return {
    ...record,
    ...(stamp && { [stamp]: at }),
    ...(until && { dismissedUntil: Math.max(until, record.dismissedUntil ?? 0) }),
    occurrences: record.occurrences.map((one) => (one.key === change.occurrence ? noted(one) : one)),
  };
}
