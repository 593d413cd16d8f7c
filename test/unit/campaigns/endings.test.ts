import { type CampaignState, type Compiled, endings } from '@dangol/campaigns';
import { describe, expect, test } from 'vitest';
import { NOON_AT } from '../../support/builders';
import { aFile, aMessage, anIntent, changed, occurrenceOf, viewed } from './an-occurrence';

const DAY_MS = 86_400_000;
const goal = { event: 'purchase', within: '7d' };
const purchase = (...items: string[]) => ({ name: 'purchase', items });

/** What an event ends so many days after noon: `campaign occurrence by`. */
function ended(compiled: Compiled, state: CampaignState, event = purchase(), days = 1): string[] {
  return endings(compiled, state, event, NOON_AT + days * DAY_MS).map(
    ({ campaign, occurrence, by, intents, isPartial }) =>
      [campaign.id, occurrence.key, by, ...intents, ...(isPartial ? ['alone'] : [])].join(' '),
  );
}

/** With an intent that was armed for an item. */
function armed(compiled: Compiled, state: CampaignState, item: string, step = 0): CampaignState {
  const intent = { id: `i${step}`, step, dueAt: NOON_AT + DAY_MS, expiresAt: NOON_AT + 2 * DAY_MS, class: 'ad' };
  return changed(state, { kind: 'armed', campaign: 'c0', occurrence: `item:${item}`, at: NOON_AT, intent }, compiled);
}

describe('a goal', () => {
  const file = aFile({ steps: [aMessage()], goal }, { steps: [aMessage('inline')], goal: { ...goal, same: 'item' } });
  const state = viewed(file, 'x');

  test('is reached in time, to the last moment, and by no other event', () => {
    expect(ended(file, state)).toContain('c0 item:x goal');
    expect(ended(file, state, purchase(), 7)).toContain('c0 item:x goal');
    expect(ended(file, state, purchase(), 7.001)).toEqual([]);
    expect(ended(file, state, { name: 'add_to_cart', items: ['x'] })).toEqual([]);
  });

  test('of the same item is reached with that item among the others', () => {
    expect(ended(file, state, purchase('y'))).toEqual(['c0 item:x goal']);
    expect(ended(file, state, purchase('y', 'x')).sort()).toEqual(['c0 item:x goal', 'c1 item:x goal']);
  });

  test('is reached by every occurrence that waits for it, the one that was shown last before the others, and by each once', () => {
    const both = viewed(file, 'y', { state, visit: 'visit-2', at: NOON_AT + DAY_MS });
    expect(ended(file, both)).toEqual(['c0 item:y goal', 'c0 item:x goal']);
    const once = changed(both, { kind: 'goal', campaign: 'c0', occurrence: 'item:y', at: NOON_AT + DAY_MS }, file);
    expect(ended(file, once)).toEqual(['c0 item:x goal']);
  });

  test('is not reached by an occurrence that was called off, and by none of a campaign that is gone', () => {
    const off = changed(state, { kind: 'cancelled', campaign: 'c0', occurrence: 'item:x', at: NOON_AT }, file);
    expect(ended(file, off)).toEqual([]);
    expect(ended(aFile({ id: 'other', steps: [aMessage()], goal }), state)).toEqual([]);
  });

  test('before anything was shown calls off', () => {
    const waiting = aFile({ steps: [{ wait: '3d' }, aMessage()], goal });
    expect(ended(waiting, viewed(waiting, 'x'))).toEqual(['c0 item:x cancel-on']);
  });

  test('is no earlier than what is remembered: with the clock set back it is no further away', () => {
    const late = { ...state, at: NOON_AT + 30 * DAY_MS };
    expect(ended(file, late, purchase(), -5)).toEqual([]);
  });
});

describe('of what is to be sent a goal', () => {
  const file = aFile({ steps: [anIntent({ after: '10d' })], goal });
  const begun = armed(file, viewed(file, 'x'), 'x');
  const withDues = (...days: number[]): CampaignState => ({
    ...begun,
    campaigns: begun.campaigns.map((record) => ({
      ...record,
      occurrences: record.occurrences.map((one) => ({ ...one, dues: days.map((day) => NOON_AT + day * DAY_MS) })),
    })),
  });

  test('counts from when it was due: before, it is called off', () => {
    expect(ended(file, withDues(10), purchase(), 9)).toEqual(['c0 item:x cancel-on i0']);
    expect(ended(file, withDues(10), purchase(), 10)).toEqual(['c0 item:x goal i0']);
    expect(ended(file, withDues(10), purchase(), 17)).toEqual(['c0 item:x goal i0']);
    expect(ended(file, withDues(10), purchase(), 17.001)).toEqual(['c0 item:x cancel-on i0 alone']);
  });

  test('counts from the last one that was due', () => {
    expect(ended(file, withDues(12, 2), purchase(), 9)).toEqual(['c0 item:x goal i0']);
    expect(ended(file, withDues(12, 2), purchase(), 11)).toEqual(['c0 item:x cancel-on i0 alone']);
    expect(ended(file, withDues(12, 2), purchase(), 19)).toEqual(['c0 item:x goal i0']);
  });
});

describe('an event of cancelOn', () => {
  const gone = { name: 'remove_from_cart', items: ['x'] };
  const cancelOn = [{ event: 'remove_from_cart', same: 'item' }];

  test.each<[string, object[], string[]]>([
    ['ends a wait that is on', [{ wait: '3d', cancelOn }, aMessage()], ['c0 item:x cancel-on']],
    ['ends what was shown last', [{ ...aMessage(), cancelOn }, aMessage()], ['c0 item:x cancel-on']],
    ['of a step that is further on ends nothing', [aMessage(), aMessage(), { ...aMessage(), cancelOn }], []],
  ])('%s', (_, steps, expected) => {
    const file = aFile({ steps });
    const state = viewed(file, 'x');
    expect(ended(file, state, gone)).toEqual(expected);
    expect(ended(file, state, { ...gone, items: ['y'] })).toEqual([]);
  });

  test('of an intent ends that intent alone, and the occurrence goes on', () => {
    const file = aFile({ steps: [anIntent({ cancelOn }), anIntent()] });
    const first = armed(file, viewed(file, 'x'), 'x');
    const state = armed(file, viewed(file, 'x', { state: first }), 'x', 1);
    expect(occurrenceOf(state, 'c0', 'item:x')?.intents?.length).toBe(2);
    expect(ended(file, state, gone)).toEqual(['c0 item:x cancel-on i0 alone']);
    const rest = changed(
      state,
      { kind: 'cancelled', campaign: 'c0', occurrence: 'item:x', at: NOON_AT, intents: ['i0'] },
      file,
    );
    expect(ended(file, rest, gone)).toEqual([]);
  });

  test('is that of the arm that was drawn', () => {
    const split = { arms: [{ name: 'other', share: 1, steps: [{ ...aMessage(), cancelOn }] }] };
    const file = aFile({ steps: [aMessage()], split });
    expect(ended(file, viewed(file, 'x'), gone)).toEqual(['c0 item:x cancel-on']);
  });
});
