// Klaro and vanilla-cookieconsent, the real packages, through the script tag: their own buttons are clicked.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stored } from '../../support/shop-page';
import { aPlatformShop, call, seen, until } from './a-platform-shop';
import { INSTALLED } from './installed-platforms';

const EVERYTHING = ['personalization', 'analytics', 'marketing', 'thirdParty'];

let world: Awaited<ReturnType<typeof aPlatformShop>>;
let page: Page;
let errors: string[];
let warnings: string[];

beforeAll(async () => {
  world = await aPlatformShop();
});
beforeEach(async () => {
  ({ page, errors, warnings } = await world.visit());
});
afterAll(() => world?.close());

describe.each(INSTALLED)('$name', (platform) => {
  const source = `cmp:${platform.name}`;
  const open = (regime = 'eu', head = '', installed = platform.head) =>
    world.open(page, {
      tag: `data-backend="/events" data-regime="${regime}" data-platform="${platform.name}"`,
      head: installed + head,
    });
  const isHeard = (signal = platform.name) => until(page, ({ signals }) => signals.join() === signal);

  test('before a choice nothing is stored or sent, under a regime that allows everything too; "accept" lets go what waited', async () => {
    await open('none');
    await isHeard();
    await call(page, 'track', 'search', { search_term: 'linen' });
    expect(await seen(page)).toMatchObject({ allowed: [], sources: [] });
    const { databases, local } = await stored(page);
    expect([...databases, ...local.filter((key) => key.startsWith('dangol'))]).toEqual([]);
    expect(world.shop.deliveries()).toEqual([]);

    await platform.acceptAll(page);
    const { allowed, sources, signals } = await until(page, (now) => now.allowed.length > 0);
    expect(allowed).toEqual(EVERYTHING);
    expect(sources).toEqual([source]);
    expect(signals).toEqual([]);
    await world.shop.until((events) => events.some(({ name }) => name === 'search'));
    expect([...errors, ...warnings]).toEqual([]);
  });

  test('"reject" refuses, and is stored as a refusal', async () => {
    await open('none');
    await isHeard();
    await platform.rejectAll(page);
    const { allowed, decisions } = await until(page, ({ sources }) => sources.length > 0);
    expect(allowed).toEqual([]);
    expect(decisions).toMatchObject({ personalization: 'denied', analytics: 'denied', marketing: 'denied' });
    expect(world.shop.deliveries()).toEqual([]);
    expect((await stored(page)).local).toContain('dangol.consent');
  });

  test('preferences changed later count at once; the choice is restated on the next page and recorded once', async () => {
    await open();
    await isHeard();
    await platform.acceptAll(page);
    await until(page, ({ allowed }) => allowed.length === 4);
    await platform.turn(page, 'analytics');
    const { allowed } = await until(page, ({ decisions }) => decisions.analytics === 'denied');
    expect(allowed).toEqual(['personalization', 'marketing', 'thirdParty']);
    await page.reload();
    await isHeard('');
    expect(await seen(page)).toMatchObject({ allowed, sources: [source, source] });
    expect(errors).toEqual([]);
  });

  test('a withdrawal with us outlives what the platform restates; a new choice in its dialogue counts again', async () => {
    await open();
    await isHeard();
    await platform.acceptAll(page);
    await until(page, ({ allowed }) => allowed.length === 4);
    await call(page, 'withdraw');
    await page.reload();
    await isHeard('');
    expect(await seen(page)).toMatchObject({ allowed: [], sources: [source, 'withdrawal'] });
    await platform.turn(page, 'personalization');
    const { decisions } = await until(page, ({ sources }) => sources.length === 3);
    expect(decisions).toMatchObject({ personalization: 'denied', analytics: 'granted' });
    await platform.turn(page, 'personalization');
    const { allowed } = await until(page, (now) => now.allowed.length === 4);
    expect(allowed).toEqual(EVERYTHING);
    expect(errors).toEqual([]);
  });

  test('set up to opt out, it holds back only what it keeps off itself, until the visitor opts out', async () => {
    await open('us', '', platform.optOutHead);
    const { allowed, sources } = await until(page, (now) => now.allowed.length > 0);
    expect(allowed).toEqual(['personalization', 'analytics']);
    expect(sources).toEqual([]);
    await platform.rejectAll(page);
    await until(page, (now) => now.allowed.length === 0);
  });

  test("the shop's own table, given by command, is there before the platform decides", async () => {
    const command = `<script>dangol('platform', '${platform.name}', { table: { analytics: ['analytics', 'demographics'] } })</script>`;
    await open('eu', command);
    await isHeard();
    await platform.acceptAll(page);
    const { decisions } = await until(page, ({ allowed }) => allowed.length > 0);
    expect(decisions).toEqual({ analytics: 'granted', demographics: 'granted' });
  });
});

describe('fails closed', () => {
  const [platform] = INSTALLED;
  const tag = 'data-backend="/events" data-regime="none"';

  test('where the adapters cannot be loaded: everything is held back, said once', async () => {
    await page.route('**/dangol-platforms.js', (route) => route.abort());
    await world.open(page, { tag: `${tag} data-platform="klaro"`, head: platform!.head });
    await platform!.acceptAll(page);
    await expect.poll(() => warnings.length).toBe(1);
    expect(warnings[0]).toContain('dangol-platforms.js');
    expect(await seen(page)).toMatchObject({ allowed: [], signals: ['platforms'], sources: [] });
    expect((await stored(page)).databases).toEqual([]);
  });

  test('where a platform is misspelt', async () => {
    await world.open(page, { tag: `${tag} data-platform="klaro claro"`, head: platform!.head });
    await platform!.acceptAll(page);
    await until(page, ({ sources }) => sources.includes('cmp:klaro'));
    expect(await seen(page)).toMatchObject({ allowed: [], signals: ['platforms'] });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('"claro"');
  });

  test('a page without the attribute loads no adapters', async () => {
    await world.open(page, { tag });
    await until(page, ({ allowed }) => allowed.includes('analytics'));
    await world.shop.until((events) => events.length > 0);
    expect(world.shop.requests().filter((request) => request.includes('platforms'))).toEqual([]);
  });
});

test('another platform, by a few lines of the page alone', async () => {
  const head = `<script>dangol('platform', 'callback', { name: 'own', listen(tell) { window.tell = tell; } })</script>`;
  await world.open(page, { tag: 'data-regime="none"', head });
  await until(page, ({ signals }) => signals.join() === 'own');
  expect((await seen(page)).allowed).toEqual([]);
  await page.evaluate(() => (window as never as { tell(choice: object): void }).tell({ personalization: true }));
  expect(await seen(page)).toMatchObject({ decisions: { personalization: 'granted' }, sources: ['cmp:own'] });
});
