import type { ArmedIntent } from '@dangol/schema';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openStage, type Stage, type Visitor } from './open-story';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A trial piece, its full size, something that is bought again, a coat of class `roi-a`, and a blouse of another. */
const [TRIAL, PACK, SOCKS, COAT, BLOUSE] = ['P1302', 'P1290', 'P1280', 'P1010', 'P1100'];

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await openStage();
}, 240_000);
afterAll(() => stage?.close());
beforeEach(async () => {
  visitor = await stage.newVisitor();
  return async () => {
    await visitor.leave();
    expect(visitor.complaints).toEqual([]);
  };
});

/** Joins with these boxes ticked, on a device whose visitor has answered the notice. */
async function join(boxes: readonly string[]): Promise<void> {
  await visitor.open('/sign-up');
  await visitor.accept();
  await visitor.signUp(boxes);
}

/** The only intent that was armed for a campaign. */
async function armed(campaign: string): Promise<{ at: number; intent: ArmedIntent }> {
  const events = await visitor.told('intent_armed', campaign);
  expect(new Set(events.map(({ data }) => data.params.intent_id)).size).toBe(1);
  return { at: events[0]!.at, intent: events[0]!.data.params as ArmedIntent };
}

/** Presses what claims the coupon, and gives its code. */
async function claim(title: RegExp): Promise<string> {
  const box = await visitor.overlay(title);
  await box.locator('[part=benefit] [part=button]').first().click();
  const code = box.locator('[part=code]');
  await code.waitFor();
  return (await code.textContent())!.trim();
}

/** Orders with a coupon; gives what was taken off. */
async function orderWith(code: string, item: string, days?: number): Promise<string> {
  const { page } = visitor;
  await visitor.addToCart(item, days);
  await visitor.open('/cart');
  const mine = page.locator('.coupons-mine li', { hasText: code });
  await mine.getByRole('button').click();
  await page.waitForURL(/coupon=good/);
  const discount = (await page.locator('.summary-discount dd').first().textContent())!;
  await visitor.open('/checkout');
  await page.locator('.summary button.button-strong').click();
  await page.waitForURL(/order-done/);
  await visitor.titles();
  return discount;
}

it('signed up, no order: a coupon on the page and an intent after three days, cancelled by the first order', async () => {
  await join(['email', 'sms', 'link']);
  const { at, intent } = await armed('first-order');
  expect(intent).toMatchObject({ class: 'ad', occurrence: 'signup', zone: 'Asia/Seoul' });
  expect(intent.due_at - at).toBeCloseTo(3 * DAY_MS, -4);
  expect(intent.expires_at - intent.due_at).toBe(4 * DAY_MS);
  // In the order of preference, without Kakao, which was not agreed to; text messages not by night.
  expect(intent.channels.map(({ channel, quietHours }) => [channel, quietHours])).toEqual([
    ['email', undefined],
    ['sms', '21:00-08:00'],
  ]);
  expect(intent.recheck.sort()).toEqual(['consent', 'no-order']);
  expect(intent.cancel_on).toContainEqual(expect.objectContaining({ event: 'purchase' }));

  const code = await claim(/Welcome/);
  await visitor.told('view_promotion', 'first-order');
  await visitor.told('select_promotion', 'first-order');
  expect(await orderWith(code, BLOUSE!)).toBe('−₩3,000');
  await visitor.told('campaign_goal', 'first-order');
  const [cancelled] = await visitor.told('intent_cancelled', 'first-order');
  expect(cancelled?.data.params).toMatchObject({ intent_id: intent.intent_id });
  await visitor.open('/', 5);
  expect((await visitor.all('first-order')).filter(({ name }) => name === 'intent_armed')).toHaveLength(1);
});

it('a trial that ended: 20 % for three days; only who has not bought is asked, and thanked with a gift; the device forgot all on day 8', async () => {
  await join(['email', 'link']);
  await visitor.buy(TRIAL!);
  await visitor.open('/', 8);
  await visitor.wipe();
  // On a browser that has forgotten everything: signs in, and agrees anew.
  await visitor.open('/login', 8);
  await visitor.accept();
  await visitor.page.locator('input[name=name]').fill('Jiwoo');
  await visitor.page.locator('input[name=link]').check();
  await visitor.page.locator('.entry button').click();
  await visitor.page.waitForURL(/\/my/);
  expect(await visitor.titles()).toEqual([]);

  await visitor.open('/', 15);
  await claim(/Did you enjoy the trial/);
  const [seen] = await visitor.told('view_promotion', 'trial-ended');
  expect(seen?.data.params).toMatchObject({ creative_slot: 'dialog', step: 0 });
  await visitor.open('/', 16);
  expect(await visitor.titles()).toEqual([]);

  await visitor.open('/', 19);
  const survey = await visitor.overlay(/How was the trial/);
  await survey.locator('input[type=radio]').nth(3).check({ force: true });
  await survey.getByLabel(/[Ss]till thinking/).check({ force: true });
  await survey.locator('button[type=submit]').click();
  const gift = await claim(/Thank you/);
  const answers = await visitor.told('survey_answer', 'trial-ended', 2);
  expect(answers.map(({ data }) => [data.params.question, data.params.answer])).toEqual([
    ['liked', 4],
    ['next', 'still-thinking'],
  ]);
  expect(await orderWith(gift, PACK!)).toBe('−₩8,970');
  await visitor.told('campaign_goal', 'trial-ended');
  await visitor.open('/', 30);
  expect(await visitor.titles()).not.toContain(expect.stringMatching(/trial/));
});

it('a trial that was continued with the coupon is never asked about', async () => {
  await join(['link']);
  await visitor.buy(TRIAL!);
  await visitor.open('/', 15);
  const code = await claim(/Did you enjoy the trial/);
  await visitor.told('view_promotion', 'trial-ended');
  expect(await orderWith(code, PACK!)).toBe('−₩5,980');
  await visitor.told('campaign_goal', 'trial-ended');
  for (const day of [19, 25]) {
    await visitor.open('/', day);
    expect(await visitor.titles()).not.toContain(expect.stringMatching(/trial/));
  }
  expect((await visitor.all('trial-ended')).filter(({ name }) => name === 'view_promotion')).toHaveLength(1);
});

it('what is used up: an intent shortly before, one for the order whatever the device forgets, and a word on the page when it is due', async () => {
  await join(['email', 'link']);
  const order = await visitor.buy(SOCKS!);
  const { at, intent } = await armed('replenish-reminder');
  const days = (intent.due_at - at) / DAY_MS + 3;
  expect(days).toBeGreaterThan(12);
  expect(days).toBeLessThan(120);
  expect(intent).toMatchObject({ occurrence: expect.stringContaining(order), item_id: SOCKS });
  expect(intent.recheck.sort()).toEqual(['consent', 'in-stock', 'no-order']);
  expect(intent.cancel_on).toContainEqual({ event: 'purchase', same: 'item' });

  await visitor.open('/', 8);
  await visitor.wipe();
  await visitor.open('/login', 8);
  await visitor.accept();
  await visitor.page.locator('input[name=name]').fill('Jiwoo');
  await visitor.page.locator('input[name=link]').check();
  await visitor.page.locator('.entry button').click();
  await visitor.page.waitForURL(/\/my/);
  await visitor.titles();
  // It would be the same again; that nobody may write to this browser's visitor any more is told, and changes nothing of the first.
  expect((await armed('replenish-reminder')).intent.intent_id).toBe(intent.intent_id);

  await visitor.open('/', Math.ceil(days) - 1);
  const box = await visitor.overlay(/Running low/);
  const [seen] = await visitor.told('view_promotion', 'replenish-due');
  expect(seen?.data.params.occurrence).toContain(order);
  await box.getByRole('button', { name: 'Add to cart' }).click();
  await visitor.page.locator('[data-size-choice][open] button').first().click();
  await visitor.told('select_promotion', 'replenish-due');
  await visitor.open('/checkout');
  await visitor.page.locator('.summary button.button-strong').click();
  await visitor.page.waitForURL(/order-done/);
  await visitor.told('campaign_goal', 'replenish-due');
});

it('a cart left behind: an intent after two hours, once a cart; a coupon on return for the class that has one, a word for the others', async () => {
  await join(['email', 'sms', 'night', 'link']);
  await visitor.addToCart(COAT!);
  const { at, intent } = await armed('cart-reminder');
  expect(intent.due_at - at).toBeCloseTo(2 * HOUR_MS, -4);
  expect(intent.expires_at - intent.due_at).toBe(22 * HOUR_MS);
  // Who agreed to the night may be written to by night.
  expect(intent.channels).toEqual([
    { channel: 'email', dueAt: intent.due_at },
    { channel: 'sms', dueAt: intent.due_at },
  ]);
  expect(intent.recheck.sort()).toEqual(['consent', 'in-cart', 'in-stock', 'no-order']);
  await visitor.addToCart(BLOUSE!);
  await visitor.titles();
  expect((await visitor.all('cart-reminder')).filter(({ name }) => name === 'intent_armed')).toHaveLength(1);

  await visitor.open('/', 1);
  const code = await claim(/10 % off for what is in your cart/);
  await visitor.told('view_promotion', 'cart-left-offer');
  expect(await orderWith(code, BLOUSE!)).toMatch(/^−₩\d+,\d{3}$/);
  await visitor.told('campaign_goal', 'cart-left-offer');

  await visitor.addToCart(BLOUSE!, 5);
  await visitor.open('/', 6);
  const box = await visitor.overlay(/in your cart from last time/);
  await box.getByRole('link', { name: 'Go to the cart' }).click();
  await visitor.page.waitForURL(/\/cart/);
  await visitor.told('select_promotion', 'cart-left');
});

it('at ten in the evening without a consent to the night: e-mail goes on time, the text message waits until eight', async () => {
  await join(['email', 'sms', 'link']);
  // 22:00 in Seoul, on the day after.
  const tenAtNight = new Date(Date.now() + DAY_MS);
  tenAtNight.setUTCHours(13, 0, 0, 0);
  await visitor.page.clock.setFixedTime(tenAtNight);
  await visitor.addToCart(BLOUSE!);
  const { intent } = await armed('cart-reminder');
  const due = tenAtNight.getTime() + 2 * HOUR_MS;
  expect(intent.due_at).toBe(due);
  expect(intent.channels).toEqual([
    { channel: 'email', dueAt: due },
    { channel: 'sms', dueAt: tenAtNight.getTime() + 10 * HOUR_MS, quietHours: '21:00-08:00' },
  ]);
});
