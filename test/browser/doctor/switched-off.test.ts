// `"enabled": false` in the manifest: every page learns it anew, also where a version is on the tag or the model is kept on the device.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aManifest } from '../../support/builders';
import { stored } from '../../support/shop-page';
import { openDoctor, STRIPS } from './doctor-page';

let doctor: Awaited<ReturnType<typeof openDoctor>>;
let isEnabled = true;
/** Keeps the manifest back until `answer()`. */
let held: Promise<void> | undefined;
let answer = () => {};
beforeAll(async () => {
  doctor = await openDoctor();
  doctor.shop.route('/model/manifest.json', async (_, response) => {
    await held;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(aManifest({ enabled: isEnabled })));
  });
});
afterAll(() => doctor?.close());

const HEAD = `<script nonce="shop">window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });</script>`;
const cards = () => document.querySelector('dangol-recs')?.shadowRoot?.querySelectorAll('li').length ?? 0;
const qna = () => document.querySelector('.qna')!.getBoundingClientRect().top + scrollY;
const shift = () => (window as never as { shift: number }).shift;
const track = (name: string) => {
  const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
  dangol('track', name, {});
  dangol('flush');
};

test.each([
  ['a version on the tag', { 'data-model-version': 'v1.1' }],
  ['a model that is kept on the device', {}],
])(
  'with %s: strips go without a jump, nothing is sent from then on and nothing erased, and it comes back',
  async (_, tag) => {
    isEnabled = true;
    held = undefined;
    doctor.shop.reset();
    const { page, problems } = await doctor.open({ tag, head: HEAD, query: '' });
    await page.waitForFunction(cards);
    await page.evaluate(track, 'before_it');
    await doctor.shop.until((all) => all.some(({ name }) => name === 'dangol.before_it' || name === 'before_it'));
    await expect.poll(async () => (await stored(page)).databases).toContain('dangol-model');
    await expect.poll(() => page.evaluate(keptItems)).toBeGreaterThan(0);

    // Switched off: the next page, which shows its strips before it knows.
    isEnabled = false;
    held = new Promise((done) => (answer = done));
    await page.goto(`${doctor.shop.origin}/page`);
    await page.waitForFunction(cards);
    const before = await page.evaluate(qna);
    answer();
    await expect.poll(() => page.evaluate(cards)).toBe(0);
    expect([await page.evaluate(qna), await page.evaluate(shift)]).toEqual([before, 0]);
    await expect.poll(() => page.evaluate(isQuiet)).toBe(true);
    // What was under way by then may still arrive.
    await page.waitForTimeout(500);
    doctor.shop.reset();
    await page.evaluate(track, 'after_it');
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      document.querySelector('#detail')!.replaceWith(Object.assign(document.createElement('div'), { id: 'detail' }));
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
    expect(doctor.shop.deliveries()).toEqual([]);
    expect(await page.evaluate(keptItems)).toBeGreaterThan(0);
    expect((await stored(page)).databases).toEqual(expect.arrayContaining(['dangol-model', 'dangol-profile']));

    // And on again.
    isEnabled = true;
    held = undefined;
    await page.goto(`${doctor.shop.origin}/page`);
    await page.waitForFunction(cards);
    await page.evaluate(track, 'again');
    await doctor.shop.until((all) => all.some(({ name }) => /again$/.test(name)));
    expect(doctor.shop.events().some(({ name }) => /after_it$/.test(name))).toBe(false);
    expect(problems).toEqual([]);
    await page.context().close();
  },
);

test('a page without a strip learns it too', async () => {
  isEnabled = false;
  held = undefined;
  doctor.shop.reset();
  const { page } = await doctor.open({ tag: { 'data-strips': null }, query: '' });
  await expect.poll(() => doctor.shop.requests()).toContain('GET /model/manifest.json');
  await expect.poll(() => page.evaluate(isQuiet)).toBe(true);
  await page.waitForTimeout(500);
  doctor.shop.reset();
  await page.evaluate(track, 'after_it');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
  expect(doctor.shop.deliveries()).toEqual([]);
  await page.context().close();
});

test('strips that are below the view give their space up, and none is placed any more', async () => {
  isEnabled = true;
  held = undefined;
  const { page } = await doctor.open({
    tag: { 'data-model-version': 'v1.1', 'data-strips': `${STRIPS}, popular@after:#late` },
    head: '<style nonce="shop">.buy{height:3000px}</style>',
    query: '',
  });
  await page.waitForFunction(cards);
  isEnabled = false;
  held = new Promise((done) => (answer = done));
  await page.goto(`${doctor.shop.origin}/page`);
  await page.waitForFunction(cards);
  answer();
  await expect
    .poll(() => page.evaluate(() => document.querySelector('dangol-recs')!.getBoundingClientRect().height))
    .toBe(0);
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('p'), { id: 'late' })));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  expect(await page.locator('dangol-recs').count()).toBe(1);
  await page.context().close();
});

/** Whether the page's client knows that it is switched off. */
function isQuiet(): Promise<boolean> {
  const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
  return new Promise((done) =>
    dangol('ready', ({ client }: { client: { model: { isOff(): boolean } } }) => done(client.model.isOff())),
  );
}

/** How many records and files of the model lie on the device. */
function keptItems(): Promise<number> {
  const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
  return new Promise((done) =>
    dangol('ready', async ({ client }: { client: { model: { kept(): Promise<unknown[]> } } }) =>
      done((await client.model.kept()).length),
    ),
  );
}
