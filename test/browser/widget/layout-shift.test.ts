import { reserveCss } from '@dangol/widget';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { painted, problemsOf, type Scene, startStage, untilAnswered, untilReady } from './stage';

let stage: Awaited<ReturnType<typeof startStage>>;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const heightOf = () => document.querySelector('dangol-recs')?.getBoundingClientRect().height;
const shiftOf = () => window.shifts.reduce((sum, value) => sum + value, 0);
const defined = () => customElements.get('dangol-recs') !== undefined;

describe.each([320, 390, 768, 1280])('at %d px', (width) => {
  const others: Scene['source'][] = [{ count: 2 }, { answer: 'empty' }, { answer: 'reject' }, { delayMs: 0 }];
  const answers: Scene['source'][] = [{}, ...(width === 390 || width === 1280 ? others : [])];

  it.each(answers)('nothing moves with an answer of %j', async (source) => {
    const page = await stage.open({ source, holdsScript: true }, width);
    expect(await page.evaluate(defined)).toBe(false);
    const reserved = (await page.evaluate(heightOf)) as number;
    expect(reserved).toBeGreaterThan(250);
    await stage.release(page);
    await page.waitForFunction(defined);
    const waiting = await page.evaluate(heightOf);
    await untilAnswered(page);
    const settled = await page.evaluate(heightOf);
    expect(Math.abs((waiting as number) - reserved)).toBeLessThan(0.1);
    expect(Math.abs((settled as number) - reserved)).toBeLessThan(0.1);
    expect(await page.evaluate(shiftOf)).toBe(0);
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });
});

it.each([390, 1280])('a grid with its own reserving style moves nothing at %d px', async (width) => {
  const head = `<style nonce="stage">${reserveCss({ layout: 'grid', limit: 7, columns: 4 })}dangol-recs{--dangol-columns:4}</style>`;
  const body = '<dangol-recs kind="goes-with" layout="grid" limit="7"></dangol-recs>';
  const page = await stage.open({ body, head, unreserved: true, holdsScript: true }, width);
  const reserved = (await page.evaluate(heightOf)) as number;
  await stage.release(page);
  await untilAnswered(page);
  expect(Math.abs(((await page.evaluate(heightOf)) as number) - reserved)).toBeLessThan(0.2);
  expect(await page.evaluate(shiftOf)).toBe(0);
  await page.context().close();
});

it('custom properties of the shop change the reserved and the drawn height alike', async () => {
  const head =
    '<style nonce="stage">dangol-recs{--dangol-columns:3;--dangol-gap:24px;--dangol-ratio:1.25;font-size:14px;width:700px}</style>';
  const page = await stage.open({ head, holdsScript: true });
  const reserved = (await page.evaluate(heightOf)) as number;
  await stage.release(page);
  await untilReady(page);
  expect(Math.abs(((await page.evaluate(heightOf)) as number) - reserved)).toBeLessThan(0.1);
  expect(reserved).toBeCloseTo(((700 - 48) / 3) * 1.25 + 11 * 14, 0);
  await page.context().close();
});

it('the measure is able to fail: without the install block the page moves', async () => {
  const page = await stage.open({ unreserved: true, holdsScript: true });
  await stage.release(page);
  await untilAnswered(page);
  await expect.poll(() => page.evaluate(shiftOf)).toBeGreaterThan(0.01);
  await page.context().close();
});

describe('a strip with nothing to show', () => {
  const tall = '<div class="tall">Far above</div>';
  const strip = '<dangol-recs kind="popular"></dangol-recs>';

  it('gives its space up below the view, and takes it back there', async () => {
    const page = await stage.open({ body: tall + tall + strip, source: { answer: 'empty' } });
    await page.waitForFunction(() => document.querySelector('dangol-recs')?.getBoundingClientRect().height === 0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await painted(page);
    expect(await page.evaluate(heightOf)).toBe(0);
    await page.context().close();

    const again = await stage.open({ body: tall + tall + strip, before: 'window.nothing=true' });
    await again.waitForFunction(() => document.querySelector('dangol-recs')?.getBoundingClientRect().height === 0);
    await again.evaluate(() => {
      window.nothing = false;
      window.change();
    });
    await untilReady(again);
    expect(await again.evaluate(heightOf)).toBeGreaterThan(250);
    await again.context().close();
  });

  it('keeps it in view and above the view', async () => {
    const page = await stage.open({ body: strip + tall + tall, source: { answer: 'empty' } });
    await untilAnswered(page);
    expect(await page.evaluate(heightOf)).toBeGreaterThan(250);
    await page.evaluate(() => scrollTo(0, 1500));
    await painted(page);
    expect(await page.evaluate(heightOf)).toBeGreaterThan(250);
    expect(await page.evaluate(shiftOf)).toBe(0);
    await page.context().close();
  });

  it('keeps it above the view where one jump took it there from below, and gives it up where one took it back', async () => {
    const page = await stage.open({ body: tall + tall + strip + tall + tall });
    await untilReady(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await painted(page);
    await page.evaluate(() => {
      window.nothing = true;
      window.change();
    });
    await page.waitForFunction(() => !document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li a'));
    await untilAnswered(page);
    expect(await page.evaluate(heightOf)).toBeGreaterThan(250);
    expect(await page.evaluate(shiftOf)).toBe(0);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() => document.querySelector('dangol-recs')?.getBoundingClientRect().height === 0);
    expect(await page.evaluate(shiftOf)).toBe(0);
    await page.context().close();
  });

  it('that gave it up does not push what is seen when items come after all', async () => {
    const page = await stage.open({ body: tall + strip, before: 'window.nothing=true' });
    await page.waitForFunction(() => document.querySelector('dangol-recs')?.getBoundingClientRect().height === 0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await painted(page);
    await page.evaluate(() => {
      window.nothing = false;
      window.change();
    });
    await untilAnswered(page);
    expect(await page.evaluate(heightOf)).toBe(0);
    await page.evaluate(() => scrollTo(0, 0));
    await untilReady(page);
    expect(await page.evaluate(shiftOf)).toBe(0);
    await page.context().close();
  });
});
