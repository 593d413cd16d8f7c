import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { asMember } from './as-member';
import { openStage, type Stage, type Visitor } from './open-story';

const DAY_MS = 86_400_000;
/** A trial piece, its full size, and a blouse. */
const [TRIAL, PACK, BLOUSE] = ['P1302', 'P1290', 'P1100'] as const;

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

it('signed up, no order: a coupon on the page and an intent after three days, cancelled by the first order', async () => {
  await member.join(['email', 'sms', 'link']);
  const { at, intent } = await member.armed('first-order');
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

  const code = await member.claim(/Welcome/);
  await visitor.told('view_promotion', 'first-order');
  await visitor.told('select_promotion', 'first-order');
  expect(await member.orderWith(code, BLOUSE)).toBe('−₩3,000');
  await visitor.told('campaign_goal', 'first-order');
  const [cancelled] = await visitor.told('intent_cancelled', 'first-order');
  expect(cancelled?.data.params).toMatchObject({ intent_id: intent.intent_id });
  await visitor.open('/', 5);
  expect((await visitor.all('first-order')).filter(({ name }) => name === 'intent_armed')).toHaveLength(1);
});

it('signed up, coupon not claimed: whoever comes by what was sent after three days is offered it again, and can use it', async () => {
  await member.join(['email', 'link']);
  await visitor.overlay(/Welcome/);
  await visitor.told('view_promotion', 'first-order');
  await visitor.open('/', 1);
  expect(await visitor.titles()).not.toContain(expect.stringMatching(/first order/));
  await visitor.open('/', 4);
  const code = await member.claim(/Still yours/);
  expect(await member.orderWith(code, BLOUSE, 4)).toBe('−₩3,000');
  await visitor.told('campaign_goal', 'first-order');
});

it('a trial that ended: 20 % for three days; only who has not bought is asked, and thanked with a gift; the device forgot all on day 8', async () => {
  await member.join(['email', 'link']);
  await visitor.buy(TRIAL);
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
  await member.claim(/Did you enjoy the trial/);
  const [seen] = await visitor.told('view_promotion', 'trial-ended');
  expect(seen?.data.params).toMatchObject({ creative_slot: 'dialog', step: 0 });
  await visitor.open('/', 16);
  expect(await visitor.titles()).toEqual([]);

  await visitor.open('/', 19);
  const survey = await visitor.overlay(/How was the trial/);
  await survey.locator('input[type=radio]').nth(3).check({ force: true });
  await survey.getByLabel(/[Ss]till thinking/).check({ force: true });
  await survey.locator('button[type=submit]').click();
  const gift = await member.claim(/Thank you/);
  const answers = await visitor.told('survey_answer', 'trial-ended', 2);
  expect(answers.map(({ data }) => [data.params.question, data.params.answer])).toEqual([
    ['liked', 4],
    ['next', 'still-thinking'],
  ]);
  expect(await member.orderWith(gift, PACK)).toBe('−₩8,970');
  await visitor.told('campaign_goal', 'trial-ended');
  await visitor.open('/', 30);
  expect(await visitor.titles()).not.toContain(expect.stringMatching(/trial/));
});

it('a trial that was continued with the coupon is never asked about', async () => {
  await member.join(['link']);
  await visitor.buy(TRIAL);
  await visitor.open('/', 15);
  const code = await member.claim(/Did you enjoy the trial/);
  await visitor.told('view_promotion', 'trial-ended');
  expect(await member.orderWith(code, PACK)).toBe('−₩5,980');
  await visitor.told('campaign_goal', 'trial-ended');
  for (const day of [19, 25]) {
    await visitor.open('/', day);
    expect(await visitor.titles()).not.toContain(expect.stringMatching(/trial/));
  }
  expect((await visitor.all('trial-ended')).filter(({ name }) => name === 'view_promotion')).toHaveLength(1);
});
