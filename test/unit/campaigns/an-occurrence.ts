// Occurrences as they come about: a signal is decided, and what passes is claimed.
import {
  advance,
  type CampaignState,
  type Change,
  type Compiled,
  claim,
  compile,
  createLocal,
  decide,
  emptyState,
  type Occurrence,
} from '@dangol/campaigns';
import { aProfile, NOON_AT } from '../../support/builders';

const local = createLocal('Asia/Seoul');

/** A file whose campaigns begin an occurrence for each item that is viewed. */
export function aFile(...campaigns: object[]): Compiled {
  const compiled = compile({
    format: 'campaign/1',
    campaigns: campaigns.map((one, place) => ({
      ...{ id: `c${place}`, when: [{ event: 'view_item' }], key: 'item' },
      ...one,
    })),
  });
  if (compiled.refused[0]) throw new Error(compiled.refused.join('\n'));
  return compiled;
}

/** The state once an item was viewed, and all that its campaigns wanted at that was taken, one step each. */
export function viewed(
  compiled: Compiled,
  item: string,
  {
    state = emptyState(),
    at = NOON_AT,
    visit = 'visit-1',
  }: { state?: CampaignState; at?: number; visit?: string } = {},
): CampaignState {
  const situation = {
    ...{ now: at, local, snapshot: aProfile(), isLinked: false, device: 'desktop' as const, session: visit },
    ...{ page: { address: '/', language: 'en' }, seed: 'seed', items: new Map() },
  };
  const { show, others, intents, waits } = decide(
    compiled,
    { kind: 'event', name: 'view_item', items: [item] },
    situation,
    state,
  );
  return [...(show ? [show] : []), ...others, ...intents, ...waits].reduce(
    (before, verdict) => claim(before, verdict, compiled, situation, 'tab') ?? before,
    state,
  );
}

/** Changes a state. */
export const changed: (state: CampaignState, change: Change, compiled: Compiled) => CampaignState = advance;

/** What is remembered of an occurrence. */
export function occurrenceOf(state: CampaignState, campaign: string, key: string): Occurrence | undefined {
  return state.campaigns.find(({ id }) => id === campaign)?.occurrences.find((one) => one.key === key);
}

export const aMessage = (format = 'toast') => ({ show: { format, title: 'Hello' } });
export const anIntent = (more: object = {}) => ({
  intent: { after: '1d', expires: '1d', channels: ['email'], message: { title: 'Come back' }, ...more },
});
