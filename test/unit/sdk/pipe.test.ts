import type { Purpose } from '@dangol/schema';
import { expect, test } from 'vitest';
import { createPipe, type Draft, WAITING_MAX } from '../../../packages/sdk/src/pipe';

/** @param subject whose decisions count when what waits is released. */
function aPipe(subject?: 'member') {
  const standing = new Map<Purpose, 'allowed' | 'denied' | 'waiting'>();
  const taken: string[] = [];
  const records: (string | null)[] = [];
  const fates: string[] = [];
  const destination = (name: string, purposes: Purpose[]) => ({
    name,
    purposes,
    fate: 'queued' as const,
    take(draft: Draft) {
      taken.push(`${name}:${draft.id}`);
      records.push(draft.consent.record);
    },
  });
  const pipe = createPipe({
    destinations: [
      destination('profile', ['personalization']),
      destination('shop', ['analytics']),
      destination('ads', ['analytics', 'thirdParty']),
    ],
    standing: (purposes) => {
      const each = purposes.map((purpose) => standing.get(purpose) ?? 'waiting');
      return each.includes('denied') ? 'denied' : each.includes('waiting') ? 'waiting' : 'allowed';
    },
    stamp: () => ({ record: 'now', seq: 1, purposes: [], ...(subject && { subject }) }),
    onFate: (draft, name, fate, reason) => void fates.push(`${draft.id} ${name} ${fate}${reason ? ` ${reason}` : ''}`),
  });
  const add = (id: string) =>
    pipe.add({
      id,
      name: 'view_item',
      at: 1,
      page: { url: 'https://shop.example/' },
      consent: { record: null, seq: 0, purposes: [] },
      params: {},
      reader: 'track',
    });
  return { pipe, standing, taken, records, fates, add };
}

test('an event waits per destination and goes on as each purpose is decided', () => {
  const { pipe, standing, taken, fates, add } = aPipe();
  add('1');
  expect(taken).toEqual([]);
  standing.set('analytics', 'allowed');
  pipe.settle();
  expect(taken).toEqual(['shop:1']);
  standing.set('thirdParty', 'denied').set('personalization', 'allowed');
  pipe.settle();
  expect(taken).toEqual(['shop:1', 'profile:1']);
  expect(fates).toContain('1 ads dropped denied');
  pipe.settle();
  expect(taken).toHaveLength(2);
});

test('what is denied is dropped at once and never comes back', () => {
  const { pipe, standing, taken, add } = aPipe();
  standing.set('analytics', 'denied').set('personalization', 'denied');
  add('1');
  standing.set('analytics', 'allowed').set('personalization', 'allowed').set('thirdParty', 'allowed');
  pipe.settle();
  expect(taken).toEqual([]);
});

test('the buffer is bounded: the oldest leave first and are counted', () => {
  const { pipe, standing, taken, fates, add } = aPipe();
  for (let n = 0; n <= WAITING_MAX; n++) add(String(n));
  expect(fates.filter((fate) => fate.endsWith('full'))).toEqual([
    '0 profile dropped full',
    '0 shop dropped full',
    '0 ads dropped full',
  ]);
  standing.set('analytics', 'allowed');
  pipe.settle();
  expect(taken).toHaveLength(WAITING_MAX);
  expect(taken[0]).toBe('shop:1');
});

test('what waited goes on under the consent that lets it; what a guest did never under a member’s', () => {
  const released = aPipe();
  released.add('1');
  released.standing.set('analytics', 'allowed');
  released.pipe.settle();
  expect(released.records).toEqual(['now']);

  const member = aPipe('member');
  member.add('1');
  member.standing.set('analytics', 'allowed');
  member.pipe.settle();
  member.add('2');
  expect(member.records).toEqual([null, null]);
});
