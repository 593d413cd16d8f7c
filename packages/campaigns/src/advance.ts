import type { Change } from './change';
import { renewed } from './renewed';
import type { CampaignRecord, CampaignState, Occurrence } from './state';
import { NEVER } from './tally';

/** How long a tab may have something over its page without saying so again, ms. */
const LEASE_MS = 120_000;

/** Most records, and tallies of groups. */
const MOST = 300;

/** Most coupons and pending intents of an occurrence: a campaign has no more steps. */
const STEPS = 6;

type Noted = Exclude<Change, { kind: 'overlay' }>;

/** What an occurrence keeps of each kind of change. */
const NOTES: {
  [kind in Noted['kind']]: (change: Extract<Noted, { kind: kind }>, at: number, one: Occurrence) => Partial<Occurrence>;
} = {
  seen: (_, at) => ({ seenAt: at }),
  clicked: () => ({ isGone: true }),
  dismissed: () => ({ isGone: true }),
  issued: ({ coupon }, _, { coupons = [] }) => ({
    coupons: [
      coupon,
      ...coupons.filter(({ step, isThanks }) => step !== coupon.step || isThanks !== coupon.isThanks),
    ].slice(0, STEPS),
  }),
  armed: ({ intent }, _, { intents = [] }) => ({
    intents: renewed(intents, 'id', intent.id, () => intent).slice(0, STEPS),
  }),
  fired: ({ intent }, _, { intents = [] }) => ({ intents: intents.filter(({ id }) => id !== intent) }),
  goal: () => ({ endedBy: 'goal', intents: [] }),
  cancelled: ({ by = 'cancel-on', intents: named }, _, { intents = [] }) =>
    named ? { intents: intents.filter(({ id }) => !named.includes(id)) } : { endedBy: by, intents: [] },
};

/** What a campaign's record keeps the moment of. */
const STAMPS: { [kind in Noted['kind']]?: keyof CampaignRecord } = {
  clicked: 'clickedAt',
  goal: 'convertedAt',
  dismissed: 'dismissedAt',
};

/** The state after something was done or happened: pure, bounded; the given one is left as it was. What begins a step is `claim()`. */
export function advance(before: CampaignState, change: Change): CampaignState {
  const at = Math.max(before.at, change.at);
  if (change.kind === 'overlay') {
    const { tab, isOpen } = change;
    if (isLeased(before, tab, at)) return { ...before, at };
    return { ...before, at, overlay: isOpen ? { tab, until: at + LEASE_MS } : undefined };
  }
  const { kind, campaign, occurrence } = change;
  const { until = 0 } = change as { until?: number };
  const note = NOTES[kind] as (change: Noted, at: number, one: Occurrence) => Partial<Occurrence>;
  const stamp = STAMPS[kind];
  return withRecord(before, campaign, at, (record) => ({
    ...record,
    ...(stamp && { [stamp]: at }),
    ...(until && { dismissedUntil: Math.max(until, record.dismissedUntil ?? 0) }),
    occurrences: record.occurrences.map((one) => (one.key === occurrence ? { ...one, ...note(change, at, one) } : one)),
  }));
}

/** The state with a campaign's record changed, or made. @param at epoch ms, not before the state's own */
export function withRecord(
  state: CampaignState,
  id: string,
  at: number,
  change: (record: CampaignRecord) => CampaignRecord,
): CampaignState {
  const campaigns = renewed(state.campaigns, 'id', id, (known) =>
    change(known ?? { ...NEVER, id, occurrences: [], past: [] }),
  );
  return { ...state, at, campaigns: campaigns.slice(0, MOST), groups: state.groups.slice(0, MOST) };
}

/** Whether another tab has something over its page. @param at epoch ms; default the latest moment that the state has seen. */
export function isLeased({ overlay, ...state }: CampaignState, tab: string, at = state.at): boolean {
  return !!overlay && overlay.tab !== tab && overlay.until > at;
}
