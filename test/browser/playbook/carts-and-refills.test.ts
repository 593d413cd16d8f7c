import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { asMember } from './as-member';
import { openStage, type Stage, type Visitor } from './open-story';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Something that is bought again, a coat of class `roi-a`, and a blouse of another. */
const [SOCKS, COAT, BLOUSE] = ['P1280', 'P1010', 'P1100'] as const;

let stage: Stage;
let visitor: Visitor;
let member: ReturnType<typeof asMember>;
beforeAll(async () => {
  stage = await openStage();
}, 240_000);
afterAll(() => stage?.close());
beforeEach(async () => {
  visitor = await stage.newVisitor();
  member = asMember(visitor);
  return async () => {
    await visitor.leave();
    expect(visitor.complaints).toEqual([]);
  };
});

it('what is used up: an intent shortly before, one for the order whatever the device forgets, and a word on the page when it is due', async () => {
  await member.join(['email', 'link']);
  const order = await visitor.buy(SOCKS);
  const { at, intent } = await member.armed('replenish-reminder');
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
  expect((await member.armed('replenish-reminder')).intent.intent_id).toBe(intent.intent_id);

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
  await member.join(['email', 'sms', 'night', 'link']);
  await visitor.addToCart(COAT);
  const { at, intent } = await member.armed('cart-reminder');
  expect(intent.due_at - at).toBeCloseTo(2 * HOUR_MS, -4);
  expect(intent.expires_at - intent.due_at).toBe(22 * HOUR_MS);
  // Who agreed to the night may be written to by night.
  expect(intent.channels).toEqual([
    { channel: 'email', dueAt: intent.due_at },
    { channel: 'sms', dueAt: intent.due_at },
  ]);
  expect(intent.recheck.sort()).toEqual(['consent', 'in-cart', 'in-stock', 'no-order']);
  await visitor.addToCart(BLOUSE);
  await visitor.titles();
  expect((await visitor.all('cart-reminder')).filter(({ name }) => name === 'intent_armed')).toHaveLength(1);

  await visitor.open('/', 1);
  const code = await member.claim(/10% off for what is in your cart/);
  await visitor.told('view_promotion', 'cart-left-offer');
  expect(await member.orderWith(code, BLOUSE)).toMatch(/^−₩\d+,\d{3}$/);
  await visitor.told('campaign_goal', 'cart-left-offer');

  await visitor.addToCart(BLOUSE, 5);
  await visitor.open('/', 6);
  const box = await visitor.overlay(/in your cart from last time/);
  await box.getByRole('link', { name: 'Go to the cart' }).click();
  await visitor.page.waitForURL(/\/cart/);
  await visitor.told('select_promotion', 'cart-left');
});

it('at ten in the evening without a consent to the night: e-mail goes on time, the text message waits until eight', async () => {
  await member.join(['email', 'sms', 'link']);
  // 22:00 in Seoul, on the day after.
  const tenAtNight = new Date(Date.now() + DAY_MS);
  tenAtNight.setUTCHours(13, 0, 0, 0);
  await visitor.page.clock.setFixedTime(tenAtNight);
  await visitor.addToCart(BLOUSE);
  const { intent } = await member.armed('cart-reminder');
  const due = tenAtNight.getTime() + 2 * HOUR_MS;
  expect(intent.due_at).toBe(due);
  expect(intent.channels).toEqual([
    { channel: 'email', dueAt: due },
    { channel: 'sms', dueAt: tenAtNight.getTime() + 10 * HOUR_MS, quietHours: '21:00-08:00' },
  ]);
});
