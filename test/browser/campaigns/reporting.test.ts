// What a campaign leads to: clicks, coupons, goals, answers, and what is asked of the shop's backend.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openShop, overlays } from './campaigns-page';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(() => shop.shop.reset());
afterAll(() => shop?.close());

const DAY_MS = 86_400_000;
const ITEM = { item_id: 'shirt-1', item_name: 'Linen shirt', price: 39000 };
const track = ([name, params]: [string, object]) => {
  const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
  dangol('track', name, params);
};

test('a cart is reminded of: dialog with its item and a coupon issued once, then an intent, called off by the purchase', async () => {
  const { page, problems } = await shop.open({
    head: `<script>
      window.asked = [];
      dangol('campaigns', { issueCoupon: (wanted) => { asked.push(wanted); return { code: 'LINEN20', expiresAt: Date.now() + ${DAY_MS} } } });
      dangol('member', { id: 'm1' });
      dangol('consent', { profileLink: true, marketing: true }, { channels: { email: { ad: true } } });
    </script>`,
    rules: {
      campaigns: [
        {
          id: 'cart',
          when: [{ event: 'add_to_cart' }],
          key: 'cart',
          goal: { event: 'purchase', within: '7d' },
          steps: [
            {
              intent: {
                after: '1d',
                expires: '2d',
                channels: ['email', 'sms'],
                recheck: ['in-cart'],
                message: { title: '{item.title} is still in your cart', url: '/cart' },
              },
            },
            {
              show: {
                format: 'dialog',
                title: '{item.title} for {item.price}',
                body: 'Of {category}, which nobody knows',
                items: { item: 'this' },
                benefit: { kind: 'discount', text: '20 % off', coupon: { issue: true, validFor: '1d' } },
                actions: [{ label: 'To the cart', url: '/page?cart' }],
              },
            },
          ],
        },
      ],
    },
  });
  await page.evaluate(track, ['add_to_cart', { currency: 'KRW', items: [ITEM] }] as [string, object]);
  await expect.poll(() => overlays(page)).toEqual(['Title of shirt-1 for ₩39,000']);
  expect(await page.locator('dangol-overlay').textContent()).not.toContain('nobody knows');
  const overlay = page.locator('dangol-overlay');
  await overlay.getByRole('button', { name: 'Get it' }).click();
  await expect.poll(() => overlay.locator('code').textContent()).toBe('LINEN20');
  await page.evaluate(track, ['purchase', { transaction_id: 'o1', currency: 'KRW', value: 39000, items: [ITEM] }] as [
    string,
    object,
  ]);
  const [cancelled] = await shop.arrived(page, 'intent_cancelled');
  const [armed] = shop.named('intent_armed');
  const params = armed!.data.params as unknown as { intent_id: string; occurrence: string; due_at: number };
  expect(params).toMatchObject({
    campaign: 'cart',
    step: 0,
    class: 'ad',
    channels: [{ channel: 'email', dueAt: params.due_at }],
    recheck: ['consent', 'in-cart'],
    item_id: 'shirt-1',
    message: { title: 'Title of shirt-1 is still in your cart', url: '/cart', language: 'en' },
  });
  expect(cancelled!.data.params).toMatchObject({ intent_id: params.intent_id, reason: 'goal' });
  expect(shop.named('campaign_goal')[0]!.data.params).toMatchObject({
    promotion_id: 'cart',
    arm: 'base',
    value: 39000,
    currency: 'KRW',
  });
  expect(shop.named('select_promotion').map(({ data }) => data.params.action)).toEqual(['issue']);
  expect(await page.evaluate(() => (window as never as { asked: object[] }).asked)).toEqual([
    {
      campaign: 'cart',
      occurrence: params.occurrence,
      step: 1,
      isThanks: false,
      item: 'shirt-1',
      validForMs: DAY_MS,
      benefit: expect.objectContaining({ text: '20 % off' }),
    },
  ]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a survey reports each answer, and its goal', async () => {
  const { page, problems } = await shop.open({
    rules: {
      campaigns: [
        {
          id: 'ask',
          when: [{ page: 'any' }],
          steps: [
            {
              show: {
                format: 'survey',
                title: 'How was it?',
                questions: [
                  { id: 'stars', kind: 'rating', label: 'The shirt' },
                  { id: 'why', kind: 'text', label: 'Why?' },
                ],
                thanks: { title: 'Thanks' },
              },
            },
          ],
          goal: { event: 'survey_answer', within: '1d' },
        },
      ],
    },
  });
  await expect.poll(() => overlays(page)).toEqual(['How was it?']);
  const survey = page.locator('dangol-overlay');
  await survey.locator('input[type=radio]').nth(3).check({ force: true });
  await survey.locator('textarea').fill('It fits');
  await survey.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => overlays(page)).toEqual(['Thanks']);
  const answers = await shop.arrived(page, 'survey_answer', 2);
  expect(answers.map(({ data }) => [data.params.question, data.params.answer, data.params.kind])).toEqual([
    ['stars', 4, 'rating'],
    ['why', 'It fits', 'text'],
  ]);
  await shop.arrived(page, 'campaign_goal');
  expect(problems).toEqual([]);
  await page.context().close();
});
