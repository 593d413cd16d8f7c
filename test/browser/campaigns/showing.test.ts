// A page with the tag and a rules file: what is shown, what is reported of it, and what the device remembers.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { explained, openShop, overlays } from './campaigns-page';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(() => shop.shop.reset());
afterAll(() => shop?.close());

const HELLO = {
  id: 'hello',
  name: 'Hello',
  when: [{ page: 'any' }],
  steps: [{ show: { format: 'toast', title: 'Hello' } }],
};

test('a toast is shown on a page view, and its exposure is reported once', async () => {
  const { page, problems } = await shop.open({ rules: { campaigns: [HELLO] } });
  await expect.poll(() => overlays(page)).toEqual(['Hello']);
  const [seen] = await shop.arrived(page, 'view_promotion');
  expect(seen!.data.params).toMatchObject({
    promotion_id: 'hello',
    promotion_name: 'Hello',
    creative_name: 'base',
    creative_slot: 'toast',
    occurrence: 'once',
    arm: 'base',
    step: 0,
  });
  expect(problems).toEqual([]);
  await page.context().close();
});

const toast = (id: string, more: object = {}) => ({
  ...HELLO,
  id,
  steps: [{ show: { format: 'toast', title: id } }],
  ...more,
});
const press = (page: Page, name: string) => page.locator('dangol-overlay').getByRole('button', { name }).click();

test('two overlays a session, one at a time, whatever the file has, and over reloads', async () => {
  const { page, problems } = await shop.open({
    rules: { campaigns: [toast('second'), toast('first', { priority: 80 }), toast('third', { priority: 10 })] },
  });
  await expect.poll(() => overlays(page)).toEqual(['first']);
  await press(page, 'Close');
  await expect.poll(() => overlays(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => overlays(page)).toEqual(['second']);
  await page.reload();
  expect(await explained(page)).toEqual([
    { id: 'second', answer: 'no', clause: 'key' },
    { id: 'first', answer: 'no', clause: 'key' },
    { id: 'third', answer: 'no', clause: 'groups.overlays.perSession' },
  ]);
  expect(await overlays(page)).toEqual([]);
  await shop.arrived(page, 'dismiss_promotion');
  expect(shop.named('view_promotion').map(({ data }) => data.params.promotion_id)).not.toContain('third');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('two tabs of one visitor have one overlay between them; closed in one it may come in the other', async () => {
  const rules = { campaigns: [toast('one', { key: 'session' }), toast('two', { key: 'session' })] };
  const { page: a } = await shop.open({ rules });
  await expect.poll(() => overlays(a)).toEqual(['one']);
  const { page: b } = await shop.open({ rules, context: a.context() });
  await expect.poll(async () => (await explained(b)).map(({ answer }) => answer)).toEqual(['no', 'run']);
  // It would run, but for the other tab's lease: everything else is there, and it has been tried.
  await b.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /messages/.test(name)));
  await b.evaluate(signal);
  for (let turn = 0; turn < 5; turn++) await explained(b);
  expect(await stateOf(b)).toMatchObject({ overlay: { tab: expect.any(String) } });
  expect(await overlays(b)).toEqual([]);
  await press(a, 'Close');
  await expect.poll(async () => (await stateOf(b)).overlay ?? null).toBe(null);
  await b.evaluate(signal);
  await expect.poll(() => overlays(b)).toEqual(['two']);
  await a.context().close();
});

test('“not for 7 days” holds after a reload, and where nothing else may be remembered', async () => {
  const rules = { campaigns: [toast('again', { key: 'session' })] };
  const { page } = await shop.open({ rules, tag: 'data-regime="eu"' });
  await expect.poll(() => overlays(page)).toEqual(['again']);
  await press(page, 'Not for 7 days');
  await page.reload();
  await expect.poll(() => explained(page)).toEqual([{ id: 'again', answer: 'no', clause: 'dismissed' }]);
  expect(await overlays(page)).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    databases: (await indexedDB.databases()).length,
    until: JSON.parse(localStorage.getItem('dangol.dismissed')!).again - Date.now(),
  }));
  expect(kept).toMatchObject({ local: ['dangol.dismissed'], databases: 0 });
  expect(kept.until / 86_400_000).toBeCloseTo(7, 1);
  await page.context().close();
});

test('who is held out is shown nothing, and that is reported once', async () => {
  const { page, problems } = await shop.open({
    rules: { campaigns: [{ ...HELLO, split: { holdout: 0.9 } }] },
    // A seed that is drawn into the nine tenths.
    head: '<script>Math.random = () => 0.5</script>',
    tag: 'data-regime="eu"',
  });
  await expect.poll(() => explained(page)).toEqual([{ id: 'hello', answer: 'no', clause: 'key' }]);
  expect(await overlays(page)).toEqual([]);
  await page.evaluate(() => {
    const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
    dangol('consent', { analytics: true });
  });
  const [held] = await shop.arrived(page, 'campaign_holdout');
  expect(held!.data.params).toMatchObject({ promotion_id: 'hello', arm: 'holdout', step: 0 });
  expect(shop.named('view_promotion')).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a message that the profile was asked for goes with the consent to it; one that needs none stays', async () => {
  const inline = { format: 'inline', title: 'Stays', place: 'after:h1' };
  const { page, problems } = await shop.open({
    rules: {
      campaigns: [
        toast('knows', { if: { fact: 'visits', gte: 1 } }),
        { id: 'stays', when: [{ page: 'any' }], steps: [{ show: inline }] },
      ],
    },
    head: '<style>dangol-message { display: block; min-height: 12em }</style>',
  });
  await expect.poll(() => overlays(page)).toEqual(['knows']);
  const isThere = () =>
    page.evaluate(
      () => document.querySelector('h1 + dangol-message')?.shadowRoot?.querySelector('#title')?.textContent,
    );
  await expect.poll(isThere).toBe('Stays');
  await page.evaluate(() => {
    const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
    dangol('withdraw', ['personalization']);
  });
  await expect.poll(() => overlays(page)).toEqual([]);
  expect(await isThere()).toBe('Stays');
  expect(await stateOf(page)).toMatchObject({ campaigns: [] });
  expect(problems).toEqual([]);
  await page.context().close();
});

const signal = async () => {
  const { campaigns } = window as never as { campaigns: Promise<{ signal(signal: { kind: 'page' }): void }> };
  (await campaigns).signal({ kind: 'page' });
};
const stateOf = (page: Page) =>
  page.evaluate(async () => {
    const { campaigns } = window as never as {
      campaigns: Promise<{ state(): Promise<{ campaigns: unknown[]; overlay?: { tab: string } }> }>;
    };
    return (await campaigns).state();
  });
