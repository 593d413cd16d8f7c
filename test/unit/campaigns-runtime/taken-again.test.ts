import type { Card } from '@dangol/schema';
import { afterEach, expect, test, vi } from 'vitest';
import type { Freshener } from '../../../packages/dangol/src/campaigns/situation/situation-deps';
import { aCard } from '../../support/builders';
import { settled } from '../../support/settled';
import { aDevice, aToast, GO } from './a-device';

const pages: { destroy(): void }[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.destroy();
});
async function open(device: ReturnType<typeof aDevice>, ...given: Parameters<ReturnType<typeof aDevice>['page']>) {
  const page = device.page(...given);
  pages.push(page);
  await page.explain();
  return page;
}

const PAGE = { kind: 'page' } as const;
const EXIT = { kind: 'exit' } as const;
const anyPage = { when: [{ page: 'any' as const }] };
const needsProfile = { if: { fact: 'visits' as const, gte: 1 } };
/** Longer than anything waits after a choice. */
const afterChoice = () => new Promise((resolve) => setTimeout(resolve, 2600));
const titled = (device: ReturnType<typeof aDevice>, titles: string[]) =>
  vi.waitFor(() => expect(device.titles()).toEqual(titles), 6000);

test('what was not allowed to be decided on the landing page is decided there after the choice, not under the finger, and once', async () => {
  const device = aDevice();
  device.allowed.delete('personalization');
  const page = await open(device, [
    aToast('shown', { ...anyPage, priority: 90 }),
    aToast('second', { ...anyPage, priority: 80 }),
    aToast('late', { ...anyPage, ...needsProfile }),
    aToast('moment', { ...needsProfile, when: [{ exit: true }] }),
  ]);
  page.signal(PAGE);
  page.signal(EXIT);
  await titled(device, ['shown']);
  device.closeAll();
  const before = Date.now();
  device.allow('personalization');
  // Neither what lost to another at its time, nor a moment that is over.
  await titled(device, ['late']);
  expect(Date.now() - before).toBeGreaterThan(1900);
  device.closeAll();
  device.allow('demographics');
  await afterChoice();
  expect(device.titles()).toEqual([]);
  expect(device.state()?.campaigns.map(({ id, total }) => [id, total])).toEqual([['late', 1]]);
});

test('what another page was opened before, and what was withdrawn since, is not taken again', async () => {
  const [left, withdrawn] = [aDevice(), aDevice()];
  for (const device of [left, withdrawn]) device.allowed.delete('demographics');
  const rules = [aToast('a', { if: { all: [{ fact: 'demographic', name: 'ageBand', eq: '30s' }, needsProfile.if] } })];
  const options = { demographics: () => ({ ageBand: '30s' }) };
  const page = await open(left, rules, { options });
  const other = await open(withdrawn, rules, { options });
  for (const one of [page, other]) one.signal(GO);
  await settled();
  page.signal(PAGE);
  withdrawn.withdraw();
  withdrawn.allowed.add('personalization');
  for (const device of [left, withdrawn]) device.allow('demographics');
  await afterChoice();
  await settled();
  expect([left.titles(), withdrawn.titles()]).toEqual([[], []]);
});

test('an intent that nobody could be told of is armed on this page once somebody may be; what its event has ended has ended once', async () => {
  const device = aDevice();
  device.allowed.delete('analytics');
  const intent = {
    after: '3d' as const,
    expires: '1d' as const,
    channels: ['email' as const],
    message: { title: 'a' },
  };
  const page = await open(
    device,
    [
      aToast('a', { class: 'requested', steps: [{ intent }] }),
      aToast('b', { key: 'session', goal: { event: 'go', within: '7d' } }),
    ],
    { options: { withoutMember: ['email'] } },
  );
  page.signal(GO);
  await titled(device, ['b']);
  device.allow('analytics');
  await vi.waitFor(() => expect(device.reports.map(({ name }) => name)).toEqual(['intent_armed']), 6000);
});

test('prices that come after the decision are judged on the page where they become known, twice at most', async () => {
  const device = aDevice();
  const live = new Map<string, Card>();
  const source: Freshener = {
    freshen: async (cards) => new Map([...cards].map(([id, card]) => [id, live.get(id) ?? card])),
  };
  const [card, other] = [aCard({ id: 'x', price: 120 }), aCard({ id: 'y', price: 120 })];
  let ageBand = '20s';
  const cheap = (item: string, price: number) => ({ if: { fact: 'price' as const, item, lt: price } });
  const page = await open(
    device,
    [
      aToast('a', cheap('x', 100)),
      aToast('b', { if: { fact: 'demographic', name: 'ageBand', eq: '30s' } }),
      aToast('c', cheap('y', 100)),
      aToast('d', cheap('x', 70)),
    ],
    { cards: [card, other], source, options: { demographics: () => ({ ageBand }) } },
  );
  device.allow('demographics');
  page.signal(GO);
  await settled();
  expect(device.titles()).toEqual([]);

  ageBand = '30s';
  source.onNews?.();
  await settled();
  expect(device.titles()).toEqual([]);
  live.set('x', { ...card, price: 90 });
  source.onNews?.();
  await titled(device, ['a']);
  device.closeAll();
  live.set('y', { ...other, price: 90 });
  source.onNews?.();
  await titled(device, ['c']);
  device.closeAll();
  live.set('x', { ...card, price: 60 });
  source.onNews?.();
  await settled();
  expect(device.titles()).toEqual([]);
  expect((await page.situation()).items.get('x')?.price).toBe(60);

  page.destroy();
  expect(source.onNews).toBeUndefined();
});
