import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observed, problemsOf, type Scene, startStage, type Told, toldTo, untilReady } from './stage';

let stage: Awaited<ReturnType<typeof startStage>>;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** Opens a page whose clock stands still, with the strip's answer there and its cards observed. */
async function openStill(scene: Scene): Promise<Page> {
  const page = await stage.open({ ...scene, isClockStill: true, context: { reducedMotion: 'reduce' } });
  await page.waitForFunction(() => window.requests.length > 0);
  await page.clock.runFor(300);
  await untilReady(page);
  await observed(page);
  return page;
}

const positions = ({ params }: Told) => params.items?.map(({ index }) => index);

describe('what a strip reports', () => {
  it('one drawing, the cards that were seen, and later ones with the same render id', async () => {
    const page = await openStill({});
    await page.clock.runFor(1900);
    expect(await toldTo(page, 'view_item_list')).toEqual([]);
    await page.clock.runFor(100);
    expect(await toldTo(page, 'view_item_list')).toHaveLength(1);
    await page.getByRole('button', { name: 'Next' }).click();
    await observed(page);
    await page.clock.runFor(2000);
    const drawn = await toldTo(page, 'recs_render');
    const seen = await toldTo(page, 'view_item_list');
    expect(drawn).toEqual([
      {
        name: 'recs_render',
        params: {
          item_list_id: 'dangol_similar-buyers',
          item_list_name: 'Similar buyers purchased',
          render_id: expect.stringMatching(/./),
          step: 'similar-buyers',
          count: 12,
          model_version: 'v1',
        },
      },
    ]);
    expect(seen.map(positions)).toEqual([
      [0, 1, 2, 3, 4],
      [5, 6, 7, 8],
    ]);
    for (const { params } of seen)
      expect(params).toMatchObject({
        item_list_id: 'dangol_similar-buyers',
        item_list_name: 'Similar buyers purchased',
        render_id: drawn[0]?.params.render_id,
      });
    expect(seen[0]?.params.items?.[0]).toEqual({
      item_id: '0',
      item_name: 'Linen shirt 0',
      item_brand: 'Dal',
      item_category: 'Tops',
      price: 19_000,
      index: 0,
    });
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('nothing seen of a strip below the view', async () => {
    const page = await openStill({ body: '<div class="tall"></div><dangol-recs kind="popular"></dangol-recs>' });
    await page.clock.runFor(2500);
    expect((await toldTo(page)).map(({ name }) => name)).toEqual(['recs_render']);
    await page.context().close();
  });

  it('a click, a middle click and the Enter key; the right button is none', async () => {
    // The page stays, so that what was told can be read; a listener of the page does that, the strip itself cancels nothing.
    const page = await stage.open({
      before:
        "window.prevented=[];for(const type of['click','auxclick'])addEventListener(type,event=>{prevented.push(event.defaultPrevented);event.preventDefault()})",
    });
    await untilReady(page);
    const links = page.getByRole('link');
    await links.nth(0).click();
    await links.nth(1).click({ button: 'middle' });
    await links.nth(2).click({ button: 'right' });
    await links.nth(2).focus();
    await page.keyboard.press('Enter');
    const told = await toldTo(page, 'select_item');
    expect(told.map(positions)).toEqual([[0], [1], [2]]);
    expect(told[0]?.params).toMatchObject({
      item_list_id: 'dangol_similar-buyers',
      render_id: expect.stringMatching(/./),
    });
    expect(new Set(await page.evaluate<boolean[]>('window.prevented'))).toEqual(new Set([false]));
    await page.context().close();
  });

  it('before the page goes', async () => {
    const page = await openStill({
      before:
        "document.addEventListener('visibilitychange',()=>sessionStorage.setItem('told',JSON.stringify(told.map(event=>event.name))))",
    });
    await page.clock.runFor(1300);
    await page.getByRole('link').nth(1).click();
    await page.waitForURL(/\/item\/1$/);
    expect(await page.evaluate(() => JSON.parse(sessionStorage.getItem('told') ?? ''))).toEqual([
      'recs_render',
      'select_item',
      'view_item_list',
    ]);
    await page.context().close();
  });

  it('under the name the shop gave', async () => {
    const page = await stage.open({
      body: '<dangol-recs kind="goes-with" list-id="pdp_outfit" heading="Wear it with"></dangol-recs>',
    });
    await untilReady(page);
    expect((await toldTo(page, 'recs_render'))[0]?.params).toMatchObject({
      item_list_id: 'pdp_outfit',
      item_list_name: 'Wear it with',
    });
    await page.context().close();
  });
});
