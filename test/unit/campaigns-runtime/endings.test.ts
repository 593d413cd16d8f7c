import type { MessageEvents } from '@dangol/widget/messages';
import { afterEach, expect, test, vi } from 'vitest';
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
const event = (name: string, ...items: string[]) => ({ kind: 'event' as const, name, items });

test('one purchase is one goal of a campaign, of what was shown last, however many of its occurrences wait for one', async () => {
  const device = aDevice();
  const rules = [
    aToast('a', {
      key: 'item',
      when: [{ event: 'view_item' }],
      steps: [{ intent: { after: '0m', expires: '1d', channels: ['email'], message: { title: 'Come back' } } }],
      goal: { event: 'purchase', within: '7d' },
      class: 'requested',
    }),
  ];
  const page = await open(device, rules, { options: { withoutMember: ['email'] } });
  page.signal(event('view_item', 'x'));
  page.signal(event('view_item', 'y'));
  page.signal(event('purchase', 'x', 'y'));
  page.signal(event('purchase', 'x', 'y'));
  await vi.waitFor(() => expect(device.reports.length).toBeGreaterThan(4));
  await settled();
  expect(device.reports.map(({ name, params }) => [name, params.occurrence])).toEqual([
    ['intent_armed', 'item:x'],
    ['intent_armed', 'item:y'],
    ['campaign_goal', 'item:y'],
    ['intent_cancelled', 'item:y'],
    ['intent_cancelled', 'item:x'],
  ]);
});

test('an event that no campaign waits for and none is ended by does not touch what is stored', async () => {
  const device = aDevice();
  const page = await open(device, [aToast('a', { goal: { event: 'purchase', within: '7d' } })]);
  let steps = 0;
  device.hooks.beforeKeep = () => void steps++;
  for (let at = 0; at < 20; at++) page.signal(event('web_vital'));
  await settled();
  expect(steps).toBe(0);
  page.signal(event('purchase'));
  await vi.waitFor(() => expect(steps).toBeGreaterThan(0));
});

test('an inline message that was first in view on a further page is reported there, once', async () => {
  const device = aDevice();
  const inline = aToast('a', { steps: [{ show: { format: 'inline', title: 'a', place: 'into:body' } }] });
  const pages: ('seen' | 'passed by')[] = ['passed by', 'seen', 'seen'];
  for (const [at, what] of pages.entries()) {
    const page = await open(device, [inline]);
    page.signal(GO);
    await vi.waitFor(() => expect(device.titles().length).toBe(1), 5000);
    if (what === 'seen') device.see();
    await settled();
    expect(device.reports.length, `page ${at}`).toBe(at ? 1 : 0);
    page.destroy();
  }
  expect(device.reports[0]?.name).toBe('view_promotion');
});

test.each<[string, (message: MessageEvents) => unknown, string]>([
  ['a button', (message) => message.onAction?.({ id: '0', label: 'Go', url: '/' }), 'select_promotion'],
  ['a code', (message) => message.onClaim?.('copy'), 'select_promotion'],
  ['an answer', (message) => message.onAnswer?.([{ question: 'q', answer: 5 }]), 'survey_answer'],
  ['closing', (message) => message.onDismiss?.(0), 'dismiss_promotion'],
])(
  '%s that is pressed before the message was in view for a second reports its exposure first, once',
  async (_, press, name) => {
    const device = aDevice();
    const page = await open(device, [aToast('a')]);
    page.signal(GO);
    await vi.waitFor(() => expect(device.titles()).toEqual(['a']));
    press(device.newest()!);
    expect(device.reports.map((report) => report.name)).toEqual(['view_promotion', name]);
    device.see();
    await settled();
    expect(device.reports.length).toBe(2);
  },
);

test('an inline message that is pressed on a further page, where it was not in view yet, is one exposure', async () => {
  const device = aDevice();
  const inline = aToast('a', { steps: [{ show: { format: 'inline', title: 'a', place: 'into:body' } }] });
  for (const what of ['passed by', 'pressed']) {
    const page = await open(device, [inline]);
    page.signal(GO);
    await vi.waitFor(() => expect(device.titles().length).toBe(1), 5000);
    if (what === 'pressed') device.newest()?.onAction?.({ id: '0', label: 'Go' });
    if (what === 'pressed') device.see();
    await settled();
    page.destroy();
  }
  expect(device.reports.map(({ name }) => name)).toEqual(['view_promotion', 'select_promotion']);
});
