import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { painted, problemsOf, startStage, toldTo, untilAnswered, untilReady } from './stage';

let stage: Awaited<ReturnType<typeof startStage>>;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

// Texts, since what `mount` and Preact are called with lives in the page.
const MOUNT = "window.strip=widget.mount(document.querySelector('.dangol'),{source,kind:'goes-with',item:'1',limit:3})";
const APP = `
window.draw = (props) => widget.render(props && widget.h('article', null, widget.h(widget.Strip, { source, ...props })), document.querySelector('.dangol'));
draw({ kind: 'goes-with', item: '1' })`;

describe('mount()', () => {
  it('draws into any element, follows updates, and leaves it clean for another', async () => {
    const page = await stage.open({ body: '<div class="dangol"></div>' });
    await page.waitForFunction(() => 'widget' in window);
    await page.evaluate(MOUNT);
    await untilReady(page);
    expect(await page.getByRole('link').count()).toBe(3);
    await page.evaluate("strip.update({item:'2',heading:'More of it'})");
    await page.getByRole('region', { name: 'More of it' }).waitFor();
    expect((await page.evaluate(() => window.requests)).at(-1)).toMatchObject({
      kind: 'goes-with',
      item: '2',
      limit: 3,
    });
    await page.evaluate('strip.unmount()');
    expect(await page.getByRole('link').count()).toBe(0);
    await page.evaluate(MOUNT);
    await untilReady(page);
    await expect.poll(() => toldTo(page, 'recs_render')).toHaveLength(3);
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('leaves out for good what a face left out, tells of nothing that it could not draw, and is over when it is unmounted', async () => {
    const page = await stage.open({ body: '<div class="dangol"></div>' });
    await page.waitForFunction(() => 'widget' in window);
    const faced = MOUNT.replace(
      '{source',
      '{face:()=>({...widget.preact,draw:(props)=>((window.props=props),props.view({}))}),source',
    );
    await page.evaluate(faced);
    await untilReady(page);
    await page.evaluate("props.leaveOut(['1']);strip.update({exclude:['2'],limit:5})");
    await expect
      .poll(() => page.evaluate(() => window.requests.at(-1)))
      .toMatchObject({ exclude: ['2', '1'], limit: 5 });
    await untilAnswered(page);
    const told = (await toldTo(page, 'recs_render')).length;
    await page.evaluate(
      "strip.update({transformItems:items=>items.slice(1).map(item=>({...item,card:{...item.card,get price(){throw new Error('no')}}}))})",
    );
    await untilAnswered(page);
    expect(await toldTo(page, 'recs_render')).toHaveLength(told);

    // A press of the first may still be under way when the element has been mounted anew.
    await page.evaluate('window.old=props;strip.unmount()');
    await page.evaluate(faced);
    await untilReady(page);
    await page.evaluate('old.redraw()');
    expect(await page.getByRole('link').count()).toBe(3);
    await page.evaluate('strip.unmount();props.redraw()');
    await page.evaluate(
      MOUNT.replace(/document.*?'\)/, "document.querySelector('main').appendChild(document.createElement('div'))"),
    );
    await page.getByRole('region', { name: 'Goes well with', exact: true }).waitFor();
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('shows the failed state, and throws nothing, for a source that never comes', async () => {
    const page = await stage.open({ body: '<div class="dangol"></div>' });
    await page.waitForFunction(() => 'widget' in window);
    await page.evaluate(MOUNT.replace('{source', "{source:Promise.reject(new Error('no'))"));
    await page.waitForFunction(() => document.querySelector('.dangol')?.shadowRoot?.querySelector('.failed'));
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('<Strip>', () => {
  it('lives and dies with the application around it', async () => {
    const page = await stage.open({ body: '<div class="dangol"></div>' });
    await page.waitForFunction(() => 'widget' in window);
    await page.evaluate(APP);
    await page.getByRole('region', { name: 'Goes well with' }).waitFor();
    await page.evaluate("draw({ kind: 'popular', limit: 2, heading: 'Mine' })");
    await page.getByRole('region', { name: 'Mine' }).waitFor();
    await page.evaluate("draw({ kind: 'popular', limit: 2 })");
    await page.getByRole('region', { name: 'Popular right now' }).waitFor();
    expect(await page.getByRole('link').count()).toBe(2);
    await page.evaluate('draw(null)');
    expect(await page.getByRole('region').count()).toBe(0);
    const before = await page.evaluate(() => window.requests.length);
    await page.evaluate(() => window.change());
    await painted(page);
    expect(await page.evaluate(() => window.requests.length)).toBe(before);
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });
});
