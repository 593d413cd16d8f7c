import { advance, type Ending, endings, type Signal } from '@dangol/campaigns';
import { campaignParams } from '../report/campaign-params';
import type { Room } from '../room';
import { endingEvents } from './ending-events';

/**
 * An event may be what a campaign was for, or what ends it: settles that in the state, and reports the goals.
 * @returns what has ended.
 */
export async function endOccurrences(
  event: Extract<Signal, { kind: 'event' }>,
  { client, store, compiled, now }: Room,
): Promise<readonly Ending[]> {
  if (!endingEvents(compiled()).has(event.name)) return [];
  let ended: Ending[] = [];
  await store.change((state) => {
    ended = endings(compiled(), state, event, now());
    if (!ended[0]) return undefined;
    return ended.reduce((before, { campaign, occurrence, by, isPartial, intents }) => {
      const of = { campaign: campaign.id, occurrence: occurrence.key, at: now() };
      return by === 'goal'
        ? advance(before, { kind: 'goal', ...of })
        : advance(before, { kind: 'cancelled', ...of, ...(isPartial && { intents }) });
    }, state);
  });
  const reported = new Set<string>();
  for (const { campaign, occurrence, by } of ended) {
    // What happened once is one goal of a campaign: of the occurrence that was shown last, which is listed first.
    if (by !== 'goal' || reported.has(campaign.id)) continue;
    reported.add(campaign.id);
    const { value, currency } = event.params ?? {};
    const { key, arm, shown } = occurrence;
    client.track('campaign_goal', {
      ...campaignParams({ campaign, occurrence: key, arm, step: shown }),
      ...(typeof value === 'number' && { value }),
      ...(typeof currency === 'string' && { currency }),
    });
  }
  return ended;
}
