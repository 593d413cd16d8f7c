import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openStage, type Stage, type Visitor } from './open-story';

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

it('a product seen three times: similar items within the page, into the cart from there, and not again', async () => {
  const { page } = visitor;
  await visitor.open('/product/P1012');
  await visitor.accept();
  await visitor.open('/product/P1012', 3);
  expect(await visitor.titles()).toEqual([]);
  await visitor.open('/product/P1012', 9);
  const box = await visitor.inline(/Still deciding on/);
  expect(await box.locator('[part=list] li').count()).toBe(4);
  const [seen] = await visitor.told('view_promotion', 'seen-three-times');
  expect(seen?.data.params).toMatchObject({ occurrence: 'item:P1012', arm: 'base', creative_slot: 'inline' });

  await box.getByRole('button', { name: 'Add to cart' }).click();
  await page.locator('[data-size-choice][open] button').first().click();
  await page.locator('[data-cart-count]', { hasText: /^1$/ }).first().waitFor();
  await visitor.told('select_promotion', 'seen-three-times');
  await visitor.told('campaign_goal', 'seen-three-times');

  await visitor.open('/product/P1012', 10);
  expect(await visitor.titles()).not.toContain(expect.stringMatching(/Still deciding/));
  expect((await visitor.all('seen-three-times')).filter(({ name }) => name === 'view_promotion')).toHaveLength(1);
});

it('an unknown visitor sees what is popular, before any choice and with nothing stored; a known one does not', async () => {
  const { page } = visitor;
  // By the law that wants a choice first: by Korea's a notice that was seen is enough.
  await visitor.open('-eu/');
  const box = await visitor.inline(/New here/);
  expect(await box.locator('[part=list] li').count()).toBe(4);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await visitor.accept();
  await visitor.told('view_promotion', 'welcome-popular');
  await box.locator('[part=list] a').first().click();
  await page.waitForURL(/\/product\//);
  await visitor.told('select_promotion', 'welcome-popular');
  await visitor.open('/', 1);
  expect(await visitor.titles()).toEqual([]);
});

it('interest in the event page: chosen items together with the sign-up benefit; whoever signs up is a member, and asked no more', async () => {
  const { page } = visitor;
  await visitor.open('/event');
  await visitor.accept();
  await visitor.open('/product/P1100');
  expect(await visitor.titles()).toEqual([]);
  // Where the page itself says so, not again.
  await visitor.open('/event', 1);
  expect(await visitor.titles()).toEqual([]);
  await visitor.open('/', 1);
  const box = await visitor.inline(/₩3,000 off the first order for signing up/);
  expect(await box.locator('[part=list] li').count()).toBe(4);
  await visitor.told('view_promotion', 'benefit-interest');
  await box.getByRole('link', { name: 'Sign up for it' }).click();
  await page.waitForURL(/\/sign-up/);
  await visitor.told('select_promotion', 'benefit-interest');
  await page.locator('input[name=name]').fill('Jiwoo');
  await page.locator('.entry button').click();
  await page.waitForURL(/\/my/);
  await visitor.told('campaign_goal', 'benefit-interest');
  await visitor.open('/event', 9);
  expect(await visitor.titles()).not.toContain(expect.stringMatching(/for signing up/));
});

it('who leans to coats is shown coats; who keeps searching for knitwear, knitwear', async () => {
  await visitor.open('/product/P1012');
  await visitor.accept();
  for (const coat of ['P1009', 'P1015']) await visitor.open(`/product/${coat}`);
  await visitor.open('/');
  const box = await visitor.inline(/Looking for a coat/);
  await visitor.told('view_promotion', 'leans-to-outer');
  await box.getByRole('link', { name: 'All outerwear' }).click();
  await visitor.page.waitForURL(/\/category\/outer/);
  await visitor.told('select_promotion', 'leans-to-outer');
  await visitor.addToCart('P1009');
  await visitor.told('campaign_goal', 'leans-to-outer');

  const other = await stage.newVisitor();
  await other.open('/search?q=knit');
  await other.accept();
  for (const _ of [1, 2, 3]) await other.open('/search?q=knit');
  await other.open('/');
  await other.inline(/Looking for knitwear/);
  await other.told('view_promotion', 'searches-knit');
  expect(other.complaints).toEqual([]);
  await other.leave();
});

it('who leans to coats, and as a member agreed to be known by their age, is greeted as such', async () => {
  const { page } = visitor;
  await visitor.open('/product/P1009');
  await visitor.accept();
  for (const coat of ['P1015', 'P1009']) await visitor.open(`/product/${coat}`);
  await visitor.open('/sign-up');
  await page.locator('input[name=name]').fill('Jiwoo');
  await page.locator('select[name=age]').selectOption('30s');
  await page.locator('input[name=ageOk]').check();
  await page.locator('.entry button').click();
  await page.waitForURL(/\/my/);
  // The page after the form tells dangol of the consent: once.
  await visitor.titles();

  await visitor.open('/');
  const box = await visitor.inline(/Coats for the office and the weekend/);
  const [seen] = await visitor.told('view_promotion', 'leans-to-outer-age');
  expect(JSON.stringify(seen)).not.toContain('30s');
  await box.getByRole('link', { name: 'All outerwear' }).click();
  await visitor.told('select_promotion', 'leans-to-outer-age');
  await visitor.addToCart('P1009');
  await visitor.told('campaign_goal', 'leans-to-outer-age');
  expect(await visitor.all('leans-to-outer')).toEqual([]);
});

it('a price that fell: told of the item that was looked at and, once wished for, again at the next drop', async () => {
  await visitor.open('/product/P1009');
  await visitor.accept();
  const box = await visitor.meet(/You looked at this: now/, 7);
  const [seen] = await visitor.told('view_promotion', 'price-drop-viewed');
  expect(seen?.data.params.occurrence).toMatch(/^item-price:P1009:\d+/);
  await box.getByRole('button', { name: 'Wish for it' }).click();
  await visitor.told('select_promotion', 'price-drop-viewed');
  await visitor.open('/', 8);
  expect(await visitor.titles()).toEqual([]);

  await visitor.meet(/On your wish list, now/, 14);
  const [again] = await visitor.told('view_promotion', 'price-drop-wished');
  expect(again?.data.params.occurrence).not.toBe(seen?.data.params.occurrence);
  await visitor.buy('P1009');
  await visitor.told('campaign_goal', 'price-drop-wished');
});

it('back in stock: whoever saw it sold out is told once, on the page', async () => {
  const { page } = visitor;
  await visitor.open('/product/P1040');
  await visitor.accept();
  await visitor.open('/product/P1040');
  await visitor.knowsSoldOut();
  const box = await visitor.meet(/Sold out when you looked/, 7);
  const [seen] = await visitor.told('view_promotion', 'back-in-stock-viewed');
  expect(seen?.data.params.occurrence).toBe('item:P1040');
  await box.locator('[part=list] a').click();
  await page.waitForURL(/P1040/);
  await visitor.told('select_promotion', 'back-in-stock-viewed');
  await visitor.buy('P1040');
  await visitor.told('campaign_goal', 'back-in-stock-viewed');
  await visitor.open('/', 20);
  expect(await visitor.titles()).not.toContain(expect.stringMatching(/sold out/));
});

it('back in stock: whoever wished for it is told so from the wish list, once, and not as one who only looked', async () => {
  const { page } = visitor;
  await visitor.open('/product/P1040');
  await visitor.accept();
  await visitor.open('/product/P1040');
  await visitor.knowsSoldOut();
  await page.locator('form[action*=wish] button').first().click();
  await page.locator('form[action*=wish] button[aria-pressed=true]').first().waitFor();
  await visitor.titles();
  await visitor.meet(/Back in stock, from your wish list/, 7);
  const [seen] = await visitor.told('view_promotion', 'back-in-stock-wished');
  expect(seen?.data.params.occurrence).toBe('item:P1040');
  await visitor.buy('P1040');
  await visitor.told('campaign_goal', 'back-in-stock-wished');
  expect(await visitor.all('back-in-stock-viewed')).toEqual([]);
});
