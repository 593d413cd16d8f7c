// The IAB's own @iabtcf/cmpapi on the page, with consent strings made by @iabtcf/core, through the script tag.
import nodeResolve from '@rollup/plugin-node-resolve';
import type { Page } from 'playwright-core';
import { rollup } from 'rollup';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aPlatformShop, call, seen, until } from './a-platform-shop';

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const EVERYTHING = ['personalization', 'analytics', 'marketing', 'thirdParty'];

/** The stub that a platform puts on the page before it loads: it keeps the calls. */
const STUB = `<script>window.__tcfapi = (() => { const kept = []; return (...call) => { if (!call.length) return kept; kept.push(call); } })()</script>`;

interface Choice {
  consents?: number[];
  legitimateInterests?: number[];
  publisher?: number[];
  isDialogueOpen?: boolean;
  /** Where the GDPR does not apply. */
  isElsewhere?: boolean;
}

let world: Awaited<ReturnType<typeof aPlatformShop>>;
let page: Page;
let errors: string[];

beforeAll(async () => {
  const bundle = await rollup({
    input: 'entry',
    // The IAB's modules import each other in circles.
    onwarn: () => {},
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) =>
          id === 'entry'
            ? "export { CmpApi } from '@iabtcf/cmpapi'; export { GVL, TCModel, TCString } from '@iabtcf/core';"
            : null,
      },
      nodeResolve({ browser: true, rootDir: process.cwd() }),
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'iab' });
  await bundle.close();
  world = await aPlatformShop({ '/iab.js': output[0].code });
});
beforeEach(async () => {
  ({ page, errors } = await world.visit());
});
afterAll(() => world?.close());

const open = (regime = 'eu', head = STUB) =>
  world.open(page, {
    tag: `data-regime="${regime}" data-platform="tcf"`,
    head: `${head}<script src="/iab.js"></script>`,
  });
const isHeard = (signal = 'tcf') => until(page, ({ signals }) => signals.join() === signal);

/** The platform says what the visitor chose: on its first call what it had stored, later what was clicked. */
function say(choice: Choice): Promise<void> {
  return page.evaluate(async (given) => {
    // biome-ignore lint/suspicious/noExplicitAny: the bundle's own types are not in the page.
    const { iab } = window as any;
    const named = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [
          n + 1,
          { id: n + 1, name: `${n + 1}`, description: '', illustrations: [] },
        ]),
      );
    const list = new iab.GVL({
      gvlSpecificationVersion: 3,
      vendorListVersion: 1,
      tcfPolicyVersion: 5,
      lastUpdated: '2026-01-01T00:00:00Z',
      purposes: named(11),
      specialPurposes: named(2),
      features: named(3),
      specialFeatures: named(2),
      stacks: {},
      vendors: {},
    });
    const model = new iab.TCModel(list);
    Object.assign(model, { cmpId: 100, cmpVersion: 1, isServiceSpecific: true });
    model.purposeConsents.set(given.consents ?? []);
    model.purposeLegitimateInterests.set(given.legitimateInterests ?? []);
    model.publisherConsents.set(given.publisher ?? []);
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const kept = window as any;
    kept.cmp ??= new iab.CmpApi(100, 1, true);
    kept.cmp.update(given.isElsewhere ? null : iab.TCString.encode(model), given.isDialogueOpen);
  }, choice);
}

test('the dialogue holds back, a click decides, the next page restates, a withdrawal stays', async () => {
  await open('none');
  await isHeard();
  await say({ isDialogueOpen: true });
  expect(await seen(page)).toMatchObject({ allowed: [], sources: [] });
  await say({ consents: ALL });
  expect(await seen(page)).toMatchObject({ allowed: EVERYTHING, sources: ['cmp:tcf'], signals: [] });

  await page.reload();
  await isHeard();
  expect((await seen(page)).allowed).toEqual([]);
  await say({ consents: ALL });
  expect(await seen(page)).toMatchObject({ allowed: EVERYTHING, sources: ['cmp:tcf'] });
  await call(page, 'withdraw');

  await page.reload();
  await isHeard();
  await say({ consents: ALL });
  expect(await seen(page)).toMatchObject({ allowed: [], sources: ['cmp:tcf', 'withdrawal'], signals: [] });
  await say({ consents: [1, 8, 9] });
  expect(await seen(page)).toMatchObject({ allowed: ['analytics'], sources: ['cmp:tcf', 'withdrawal', 'cmp:tcf'] });
  expect(errors).toEqual([]);
});

test("legitimate interest grants nothing; the publisher's own consents count where there are any", async () => {
  await open();
  await isHeard();
  await say({ consents: [1], legitimateInterests: ALL.slice(1) });
  expect((await seen(page)).allowed).toEqual([]);
  expect((await seen(page)).decisions).toMatchObject({ analytics: 'denied', personalization: 'denied' });
  await say({ consents: ALL, publisher: [1, 5, 6] });
  expect((await seen(page)).allowed).toEqual(['personalization']);
});

test('where the GDPR does not apply, nothing is decided and nothing held back', async () => {
  await open('none');
  await isHeard();
  await say({ isElsewhere: true });
  expect(await seen(page)).toMatchObject({ allowed: ['personalization', 'analytics'], sources: [], signals: [] });
});

test('without a stub, a platform that comes late is found', async () => {
  await open('eu', '');
  await isHeard();
  await say({ consents: ALL });
  await until(page, ({ allowed }) => allowed.length === 4);
});
