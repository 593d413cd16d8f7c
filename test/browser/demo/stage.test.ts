import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COAT, type Demo, goTo, openDemo, whole } from './open-demo';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

/** Opens an address on a stage, and waits until the stage is set and the page is whole. */
async function enter(page: Page, path: string): Promise<void> {
  await page.goto(demo.url + path, { waitUntil: 'commit' });
  await page.locator('#stage-badge').waitFor({ state: 'attached' });
  await whole(page);
}

/** What a strip of this kind would show on this page, asked of dangol itself. */
function asked(page: Page, kind: string): Promise<{ step: string; ids: string[] }> {
  return page.evaluate(
    (wanted) =>
      new Promise<{ step: string; ids: string[] }>((done) =>
        (window as unknown as { dangol(name: string, callback: (given: never) => void): void }).dangol(
          'ready',
          async ({ source }: { source: import('@dangol/widget').Source }) => {
            const { step, items } = await source.recommend({ kind: wanted as 'popular', limit: 8 });
            done({ step, ids: items.map(({ id }) => id) });
          },
        ),
      ),
    kind,
  );
}

it('two personas see different strips from one address each, and nothing of their past is sent', async () => {
  demo.recorder.reset();
  const seen: string[][] = [];
  for (const persona of ['hiker', 'sneakers']) {
    const { page, complaints } = await demo.visitor();
    await enter(page, `/ko/?stage=persona:${persona}`);
    const strip = page.locator('dangol-recs[kind=for-you]').first();
    await strip.locator('li a').first().waitFor();
    const titles = await strip.locator('li a').allTextContents();
    seen.push(titles);
    const { step } = await asked(page, 'for-you');
    expect(['for-you', 'search']).toContain(step);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
  expect(seen[0]?.length).toBeGreaterThan(3);
  expect(seen[0]).not.toEqual(seen[1]);
  // Today's visit is reported, as the persona has agreed to; what was replayed is not.
  const events = await demo.recorder.until((all) => all.some(({ name }) => name === 'page_view'));
  const names = new Set(events.map(({ name }) => name));
  for (const past of ['view_item', 'purchase', 'search', 'add_to_wishlist']) expect(names).not.toContain(past);
});

it('what a price or a shelf has done since is seen, and what is due comes when the clock goes on', async () => {
  const { page } = await demo.visitor();
  // On a page without strips: those of one page do not repeat each other.
  await enter(page, '/en/login?stage=persona:waiting');
  expect((await asked(page, 'price-drop')).step).toBe('price-drop');
  expect((await asked(page, 'back-in-stock')).ids).toContain('P1018');

  await enter(page, '/en/login?stage=persona:regular');
  expect((await asked(page, 'buy-again')).step).not.toBe('buy-again');
  const before = await page.evaluate(() => Date.now());
  await enter(page, '/en/login?stage=persona:regular,clock:+30d');
  const { step, ids } = await asked(page, 'buy-again');
  expect(step).toBe('buy-again');
  expect(ids).toContain('P1280');
  const days = await page.evaluate(
    (then) =>
      [Date.parse(new Date().toISOString()), Date.now(), Date.parse(Date())].map((now) =>
        Math.round((now - then) / 86_400_000),
      ),
    before,
  );
  expect(days).toEqual([30, 30, 30]);

  // Links and forms take the stage along; an address without it leads back to it.
  await page.locator('nav a[href*="/category/"]').first().click();
  await page.waitForURL(/\/category\/[^?]+\?stage=persona:regular,clock:\+30d$/);
  await page.goto(`${demo.url}/en/cart`, { waitUntil: 'commit' });
  await page.waitForURL(/\/en\/cart\?stage=persona:regular,clock:\+30d$/);
  await page.context().close();
});

it('offline a returning visitor has strips, refused storage costs the page nothing, and a backend that is back gets what waited', async () => {
  demo.recorder.reset();
  const { page, complaints } = await demo.visitor();
  await enter(page, `/en/product/${COAT}?stage=persona:office`);
  // What is shown offline must lie on the device before.
  const isKept = () =>
    page.evaluate(
      (id) =>
        new Promise<boolean>((done) =>
          (window as unknown as { dangol(name: string, callback: (given: never) => void): void }).dangol(
            'ready',
            async ({ client }: { client: import('@dangol/sdk').Client }) => {
              const { model } = await client.profile.export();
              done((model as { record?: { id: string } }[]).some(({ record }) => record?.id === id));
            },
          ),
        ),
      COAT,
    );
  await expect.poll(isKept).toBe(true);
  await enter(page, `/en/product/${COAT}?stage=persona:office,fault:offline`);
  await page.locator('dangol-recs[kind=similar-buyers] li a').first().waitFor();
  await enter(page, '/en/login?stage=persona:office,fault:offline');
  expect((await asked(page, 'for-you')).ids.length).toBeGreaterThan(4);

  demo.recorder.reset();
  await enter(page, '/en/event?stage=persona:office,fault:backend');
  const queued = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) =>
          (window as unknown as { dangol(name: string, callback: (given: never) => void): void }).dangol(
            'ready',
            ({ client }: { client: import('@dangol/sdk').Client }) => done(client.debug.delivery().queued),
          ),
        ),
    );
  await expect.poll(queued).toBeGreaterThan(0);
  expect(demo.recorder.events()).toEqual([]);
  await enter(page, '/en/?stage=persona:office');
  await page.evaluate(() => (window as unknown as { dangol(name: string): void }).dangol('flush'));
  const events = await demo.recorder.until((all) =>
    all.some(({ name, data }) => name === 'page_view' && data.page.url.includes('/event')),
  );
  expect(events.length).toBeGreaterThan(0);

  await page.goto(`${demo.url}/en/product/${COAT}?stage=persona:office,consent:granted,fault:storage`);
  await page.locator('dangol-recs[kind=similar-buyers] li a').first().waitFor();
  const refused = await page.evaluate(() => {
    const names = ['localStorage', 'sessionStorage', 'indexedDB'] as const;
    return names.filter((name) => {
      try {
        return !window[name];
      } catch {
        return true;
      }
    });
  });
  expect(refused).toHaveLength(3);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('the tab puts the shop into a state, gives its address, and leaves it again', async () => {
  const { page, complaints } = await demo.visitor({ viewport: { width: 390, height: 844 } });
  await goTo(page, `${demo.url}/en/?inspect=stage`);
  const sheet = page.getByRole('dialog', { name: 'Inside dangol' });
  await sheet.getByRole('button', { name: /^Hiker/ }).click();
  await page.waitForURL(/stage=persona:hiker/);
  await sheet.getByRole('button', { name: '+7 days' }).click();
  await page.waitForURL(/persona:hiker,clock:\+7d/);
  await sheet.getByRole('button', { name: 'Model missing' }).click();
  await page.waitForURL(/clock:\+7d,fault:model/);
  await sheet.getByRole('button', { name: 'Dark' }).click();
  await page.waitForURL(/fault:model,theme:dark/);
  const address = await sheet.getByRole('textbox', { name: 'Address of this state' }).inputValue();
  expect(address).toBe(`${demo.url}/en/?stage=persona:hiker,clock:+7d,fault:model,theme:dark`);

  const other = await demo.visitor();
  await other.page.goto(`${address}&inspect=model`);
  const model = other.page.getByRole('dialog', { name: 'Inside dangol' });
  await model.getByText('Unreadable files').waitFor();
  expect(await other.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await other.page.locator('#stage-badge').textContent()).toBe('');
  expect(await other.page.locator('#stage-badge button').textContent()).toBe(
    'Stage: Hiker in her second month · +7 days · Model missing (404)',
  );
  await other.page.context().close();

  await sheet.getByRole('button', { name: 'Leave the stage' }).click();
  await page.waitForURL((url) => !url.search.includes('stage'));
  await whole(page);
  expect(await page.locator('#stage-badge').count()).toBe(0);
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  await page.context().close();
});
