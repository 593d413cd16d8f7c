// The same notice from the npm package, over a control that is not ours; and the tag that cannot show one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../support/shop-page';
import { buildBundle } from '../widget/build-bundle';
import { noticeOf, press, problemsOf, startNotices, untilGone } from './notice-page';

let notices: Awaited<ReturnType<typeof startNotices>>;
beforeAll(async () => {
  notices = await startNotices();
});
afterAll(() => notices?.close());

test('defineConsent() takes any control and defaults for every notice; a second call does nothing', async () => {
  const bundle = await buildBundle(`import { defineConsent } from './consent';
const state = { regime: 'eu', decisions: {}, channels: {}, allowed: ['necessary'], undecided: ['analytics'], noticed: null, askAfter: 0, isChild: false };
Object.assign(globalThis, { calls: [], state });
const control = {
  state: () => state, history: () => [], noticed: () => calls.push('noticed'), subscribe: () => () => calls.push('left'),
  set: (purposes, options) => { calls.push({ purposes, options }); state.decisions = { analytics: 'denied' }; state.undecided = []; },
  snooze: () => calls.push('snooze'),
};
defineConsent(control, { shop: 'Namu', layout: 'dialog', version: '9', lang: 'ko' });
defineConsent(control, { shop: 'Other' });`);
  const page = await notices.open();
  notices.recorder.route('/npm.js', (_, response) => {
    response.setHeader('content-type', 'text/javascript').end(bundle);
  });
  notices.recorder.route(
    '/npm',
    '<!doctype html><html lang="en"><title>Shop</title><script src="/npm.js" defer></script><dangol-consent></dangol-consent>',
  );
  await page.addInitScript(() => {
    const { subtle } = crypto;
    const digests: Promise<ArrayBuffer>[] = [];
    const released = new Promise<void>((release) => Object.assign(window, { digests, release }));
    const digest = (name: string, text: BufferSource) => {
      const hash = SubtleCrypto.prototype.digest.call(subtle, name, text);
      // The first text's comes after the second's.
      return digests.push(hash) > 1 ? hash : released.then(() => hash);
    };
    Object.defineProperty(subtle, 'digest', { value: digest });
  });
  await page.goto(`${notices.recorder.origin}/npm`);
  await page.getByRole('dialog', { name: 'Namu 개인정보 이용 안내' }).waitFor();
  const hash = await page.locator('dangol-consent').evaluate(async (element) => {
    Object.assign(element, { texts: { lead: '다른 글' } });
    const { digests, release } = window as unknown as { digests: Promise<ArrayBuffer>[]; release(): void };
    const second = new Uint8Array((await digests[1]) as ArrayBuffer);
    release();
    await digests[0];
    return [...second].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  });
  await press(page, '모두 거부');
  await untilGone(page);
  await page.locator('dangol-consent').evaluate((element) => (element as unknown as { open(): void }).open());
  await press(page, '닫기');
  await untilGone(page);
  await page.locator('dangol-consent').evaluate((element) => {
    element.remove();
    Object.assign(window, { element });
  });
  const calls = () => page.evaluate(() => (globalThis as unknown as { calls: unknown[] }).calls);
  await expect.poll(async () => (await calls()).at(-1)).toBe('left');
  expect(await calls()).toEqual([
    {
      purposes: { analytics: false },
      options: {
        source: 'banner',
        notice: { version: '9', textHash: `sha-256:${hash}` },
        channels: {},
      },
    },
    'left',
  ]);
  // Words for an element that was taken off wake nothing.
  const drawn = await page.evaluate(() => {
    const { element, state } = window as unknown as { element: HTMLElement; state: object };
    Object.assign(state, { decisions: {}, undecided: ['analytics'], askAfter: 0 });
    Object.assign(element, { texts: { lead: 'Late' } });
    return element.shadowRoot?.childElementCount;
  });
  expect(drawn).toBe(0);
  expect(problemsOf(page)).toEqual([]);
  await page.context().close();
});

test('the tag says in the console when its notice cannot be had, or its build has none', async () => {
  const page = await notices.open();
  await noticeOf(page).waitFor();
  const warned = page.waitForEvent('console', (message) => message.text().includes('dangol-consent.js was not found'));
  await page.route('**/dangol-consent.js', (route) => route.abort());
  await page.reload();
  await warned;

  const info = page.waitForEvent('console', (message) => message.text().includes('nothing on this page asks for it'));
  await page.route('**/dangol.js', (route) => route.fulfill({ path: `${DIST}/dangol-sdk.js` }));
  await page.reload();
  await info;
  await page.context().close();
});
