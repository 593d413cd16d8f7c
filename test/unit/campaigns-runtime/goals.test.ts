import type { Campaign } from '@dangol/schema';
import { afterEach, expect, test, vi } from 'vitest';
import { settled } from '../../support/settled';
import { aDevice, aToast } from './a-device';

const DAY_MS = 86_400_000;

let now = Date.now();
const pages: { destroy(): void }[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.destroy();
});
async function open(rules: Partial<Campaign>[]) {
  now = Date.now();
  const device = aDevice();
  const page = device.page(rules, { options: { withoutMember: ['email'] }, now: () => now });
  pages.push(page);
  await page.explain();
  return { device, page };
}
const event = (name: string, ...items: string[]) => ({ kind: 'event' as const, name, items });
const names = (device: ReturnType<typeof aDevice>) =>
  device.reports.map(({ name, params }) => [name, params.reason].filter(Boolean).join(' '));

const reminder = aToast('a', {
  ...{ class: 'requested', key: 'item', when: [{ event: 'add_to_cart' }] },
  steps: [{ intent: { after: '10d', expires: '1d', channels: ['email'], message: { title: 'Come back' } } }],
  goal: { event: 'purchase', within: '7d' },
});

test('a goal counts from when a message was due, not from when it was armed; one before calls it off, and the campaign goes on', async () => {
  const { device, page } = await open([reminder]);
  page.signal(event('add_to_cart', 'x'));
  await vi.waitFor(() => expect(names(device)).toEqual(['intent_armed']));
  now += 3 * DAY_MS;
  page.signal(event('purchase', 'x'));
  await vi.waitFor(() => expect(names(device).slice(1)).toEqual(['intent_cancelled goal']));
  page.signal(event('add_to_cart', 'y'));
  await vi.waitFor(() => expect(names(device).slice(2)).toEqual(['intent_armed']));
  now += 16 * DAY_MS;
  page.signal(event('purchase', 'y'));
  await vi.waitFor(() => expect(names(device).slice(3)).toContain('campaign_goal'));
  await settled();
  expect(device.reports.filter(({ name }) => name === 'campaign_goal').map(({ params }) => params.occurrence)).toEqual([
    'item:y',
  ]);
});

test('after the time that is given for it no goal counts', async () => {
  const { device, page } = await open([reminder]);
  page.signal(event('add_to_cart', 'x'));
  await vi.waitFor(() => expect(names(device)).toEqual(['intent_armed']));
  now += 18 * DAY_MS;
  page.signal(event('purchase', 'x'));
  await settled();
  expect(names(device)).not.toContain('campaign_goal');
});

test('of who is held out, and of who cannot be reached, goals count as of whoever was written to', async () => {
  const rules = [
    ['holdout', { ...reminder, split: { holdout: 0.9 } }],
    ['no-consent', { ...reminder, class: 'ad' }],
  ] as const;
  for (const days of [3, 12]) {
    for (const [why, rule] of rules) {
      const { device, page } = await open([rule]);
      page.signal(event('add_to_cart', 'x'));
      await vi.waitFor(() => expect(names(device)).toEqual([`intent_suppressed ${why}`]));
      now += days * DAY_MS;
      page.signal(event('purchase', 'x'));
      await settled();
      expect(names(device).includes('campaign_goal'), `${why}, after ${days} days`).toBe(days === 12);
    }
  }
});

test('where something was shown before, a goal counts at once', async () => {
  const shown = { show: { format: 'toast' as const, title: 'a' } };
  const { device, page } = await open([{ ...reminder, steps: [shown, ...reminder.steps!] }]);
  page.signal(event('add_to_cart', 'x'));
  await vi.waitFor(() => expect(device.titles()).toEqual(['a']));
  page.signal(event('add_to_cart', 'x'));
  await vi.waitFor(() => expect(names(device)).toEqual(['intent_armed']));
  now += DAY_MS;
  page.signal(event('purchase', 'x'));
  await vi.waitFor(() => expect(names(device).slice(1)).toEqual(['campaign_goal', 'intent_cancelled goal']));
});
