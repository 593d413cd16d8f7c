import type { MessageContent } from '@dangol/widget/messages';
import { afterEach, expect, test, vi } from 'vitest';
import type { CouponRequest } from '../../../packages/dangol/src/campaigns/campaign-options';
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
const names = ({ reports }: ReturnType<typeof aDevice>) => reports.map(({ name }) => name);

const anIntent = aToast('a', {
  steps: [{ intent: { after: '3d', expires: '1d', channels: ['email'], message: { title: 'Come back' } } }],
  goal: { event: 'purchase', within: '7d' },
});
const options = { withoutMember: ['email' as const] };

async function arm() {
  const device = aDevice();
  device.signIn('anna');
  device.reachable.add('anna');
  const page = await open(device, [anIntent], { options });
  page.signal(GO);
  await vi.waitFor(() => expect(names(device)).toEqual(['intent_armed']));
  return { device, page };
}

test('a member who signs out, or is not yet named on the next page, has withdrawn nothing', async () => {
  const { device } = await arm();
  device.signIn(undefined);
  await settled();
  await open(device, [anIntent], { options });
  await settled();
  expect(names(device)).toEqual(['intent_armed']);
  device.signIn('anna');
  await settled();
  expect(names(device)).toEqual(['intent_armed']);
});

test('a member’s own withdrawal from the channel calls the intent off', async () => {
  const { device } = await arm();
  device.reachable.delete('anna');
  device.tell();
  await vi.waitFor(() => expect(names(device)).toEqual(['intent_armed', 'intent_cancelled']));
});

test('what was armed for a guest ends with the guest’s withdrawal, whoever has been signed in since', async () => {
  const device = aDevice();
  device.reachable.add(undefined);
  const page = await open(device, [anIntent], { options });
  page.signal(GO);
  await vi.waitFor(() => expect(names(device)).toEqual(['intent_armed']));
  device.signIn('anna');
  await settled();
  page.signal({ kind: 'event', name: 'view_item', items: [] });
  device.signIn(undefined);
  await settled();
  expect(names(device)).toEqual(['intent_armed']);
  device.reachable.clear();
  device.tell();
  await vi.waitFor(() => expect(names(device)).toEqual(['intent_armed', 'intent_cancelled']));
});

test('what was begun for one member does nothing to the next', async () => {
  const { device, page } = await arm();
  device.signIn('ben');
  await settled();
  page.signal({ kind: 'event', name: 'purchase', items: [] });
  await settled();
  expect(names(device)).toEqual(['intent_armed']);
  device.reachable.add('ben');
  page.signal(GO);
  await vi.waitFor(() => expect(names(device)).toEqual(['intent_armed', 'intent_armed']));
});

test('a coupon of one member is not shown to the next', async () => {
  const device = aDevice();
  device.signIn('anna');
  const benefits: (object | undefined)[] = [];
  const issue: (() => Promise<unknown>)[] = [];
  const drawing = {
    ...device.drawing,
    showMessage: ((content, deps) => {
      benefits.push(content.benefit);
      if (content.benefit?.issue) issue.push(content.benefit.issue);
      return device.drawing.showMessage(content, deps);
    }) satisfies typeof device.drawing.showMessage,
  };
  const coupon = { issue: true as const, validFor: '3d' };
  const benefit = { kind: 'discount' as const, text: '10 %', coupon };
  const rules = [
    aToast('a', {
      key: 'day',
      if: { fact: 'visits', gte: 1 },
      steps: [{ show: { format: 'toast', title: 'a', benefit } }],
    }),
  ];
  let issued = 0;
  const page = await open(device, rules, {
    options: { issueCoupon: () => ({ code: `C${++issued}` }) },
    loadDrawing: async () => drawing,
  });
  expect(page.warnings).toEqual([]);
  page.signal(GO);
  await vi.waitFor(() => expect(issue.length).toBe(1));
  expect(await issue[0]!()).toEqual({ code: 'C1' });
  expect(await issue[0]!()).toEqual({ code: 'C1' });
  device.signIn('ben');
  expect(device.titles()).toEqual([]);
  await settled();
  page.signal(GO);
  await vi.waitFor(() => expect(issue.length).toBe(2));
  expect(benefits[1]).not.toHaveProperty('code');
  expect(await issue[1]!()).toEqual({ code: 'C2' });
});

test('a survey and the thanks for it have a coupon each, asked for and kept by themselves', async () => {
  const device = aDevice();
  const contents: MessageContent[] = [];
  const drawing = {
    ...device.drawing,
    showMessage: ((content, deps) => {
      contents.push(content);
      return device.drawing.showMessage(content, deps);
    }) satisfies typeof device.drawing.showMessage,
  };
  const benefit = (text: string) => ({
    kind: 'discount' as const,
    text,
    coupon: { issue: true as const, validFor: '3d' },
  });
  const survey = {
    ...{ format: 'survey' as const, title: 'a', questions: [{ id: 'q', kind: 'rating' as const, label: 'How?' }] },
    ...{ benefit: benefit('20 %'), thanks: { title: 'Thank you', benefit: benefit('30 %') } },
  };
  const asked: CouponRequest[] = [];
  const page = await open(device, [aToast('a', { steps: [{ show: survey }] })], {
    options: {
      issueCoupon(wanted) {
        asked.push(wanted);
        return { code: wanted.isThanks ? 'THANKS' : 'STEP' };
      },
    },
    loadDrawing: async () => drawing,
  });
  page.signal(GO);
  await vi.waitFor(() => expect(contents.length).toBe(1));
  const [content] = contents;
  for (const _ of 'twice!') {
    expect(await content?.benefit?.issue?.()).toEqual({ code: 'STEP' });
    expect(await content?.thanks?.benefit?.issue?.()).toEqual({ code: 'THANKS' });
  }
  expect(asked.map(({ step, isThanks, benefit }) => [step, isThanks, benefit.text])).toEqual([
    [0, false, '20 %'],
    [0, true, '30 %'],
  ]);
  expect((await page.state()).campaigns[0]?.occurrences[0]?.coupons).toEqual([
    { code: 'THANKS', step: 0, isThanks: true },
    { code: 'STEP', step: 0 },
  ]);
});
