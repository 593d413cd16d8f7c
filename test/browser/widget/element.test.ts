import { reserveCss } from '@dangol/widget';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { painted, problemsOf, startStage, toldTo, untilAnswered, untilReady } from './stage';

let stage: Awaited<ReturnType<typeof startStage>>;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const shown = () =>
  [...(document.querySelector('dangol-recs')?.shadowRoot?.querySelectorAll('li a') ?? [])].map((a) =>
    a.getAttribute('href')?.split('/').pop(),
  );

describe('the element', () => {
  it('is upgraded whether it was there before the script or comes after it', async () => {
    const page = await stage.open({});
    await untilReady(page);
    await page.evaluate(() => {
      const late = document.createElement('dangol-recs');
      late.setAttribute('kind', 'goes-with');
      late.setAttribute('limit', '3');
      document.querySelector('main')?.append(late);
    });
    await untilReady(page, 2);
    const requests = await page.evaluate(() => window.requests);
    expect(requests).toEqual([
      { kind: 'similar-buyers', item: '1', limit: 12 },
      { kind: 'goes-with', limit: 3 },
    ]);
    await page.context().close();
  });

  it('stands beside others, each with its own name, list and render', async () => {
    const page = await stage.open({
      body: '<dangol-recs kind="similar-buyers" item="1"></dangol-recs><dangol-recs kind="goes-with" item="1" limit="4"></dangol-recs>',
    });
    await untilReady(page, 2);
    expect(await page.getByRole('region').count()).toBe(2);
    expect(await page.getByRole('region', { name: 'Goes well with' }).getByRole('listitem').count()).toBe(4);
    const renders = async () => (await toldTo(page, 'recs_render')).map(({ params }) => params.render_id);
    await expect.poll(async () => new Set(await renders()).size).toBe(2);
    await page.context().close();
  });

  it('takes no harm from a second copy of the script', async () => {
    const page = await stage.open({ head: '<script async src="/widget.js"></script>' });
    await page.waitForLoadState();
    await untilAnswered(page);
    expect(await toldTo(page, 'recs_render')).toHaveLength(1);
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('keeps its strip when it is moved, and lets go when it is removed', async () => {
    const page = await stage.open({});
    await untilReady(page);
    await page.evaluate(() => document.body.append(document.querySelector('dangol-recs') as Element));
    await painted(page);
    expect(await page.evaluate(shown)).toHaveLength(12);
    await page.evaluate(() => window.change());
    await untilAnswered(page);
    expect(await toldTo(page, 'recs_render')).toHaveLength(1);
    const before = await page.evaluate(() => window.requests.length);
    await page.evaluate(async () => {
      const strip = document.querySelector('dangol-recs') as Element;
      strip.remove();
      await Promise.resolve();
      window.change();
      await new Promise((resolve) => setTimeout(resolve, 50));
      (window as unknown as { kept: Element }).kept = strip;
    });
    expect(await page.evaluate(() => window.requests.length)).toBe(before);
    await page.evaluate(() => document.body.append((window as unknown as { kept: Element }).kept));
    await untilReady(page);
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('follows its attributes', async () => {
    const page = await stage.open({});
    await untilReady(page);
    const left = await page.evaluate(() => {
      window.prefix = 'b';
      const strip = document.querySelector('dangol-recs');
      strip?.setAttribute('item', '2');
      return strip?.shadowRoot?.querySelectorAll('li').length;
    });
    expect(left).toBe(0);
    await untilReady(page);
    expect((await page.evaluate(shown)).slice(0, 2)).toEqual(['b0', 'b1']);
    await page.evaluate(() => {
      const strip = document.querySelector('dangol-recs') as Element;
      strip.setAttribute('heading', 'Also nice');
      strip.setAttribute('heading-level', '3');
    });
    await page.getByRole('heading', { name: 'Also nice', level: 3 }).waitFor();
    await page.evaluate(() => document.querySelector('dangol-recs')?.setAttribute('lang', 'ko'));
    await page.getByText('19,000원').waitFor();
    await page.evaluate(() => document.querySelector('dangol-recs')?.removeAttribute('heading'));
    await page.getByRole('region', { name: '비슷한 고객이 함께 구매한 상품' }).waitFor();
    await page.context().close();
  });

  it('takes options as a property before and after its upgrade; they win over what all share, attributes win over both', async () => {
    const page = await stage.open({
      body: '<dangol-recs kind="popular" heading-level="4"></dangol-recs>',
      before: `window.onWidget=()=>{
        document.querySelector('dangol-recs').setAttribute('limit','3');
        document.querySelector('dangol-recs').options={heading:'Mine',limit:5,headingLevel:5,transformItems:items=>items.slice().reverse()};
        window.strips=widget.defineRecs(source,{heading:'All',languages:{ko:widget.ko},item:'9'});
      }`,
    });
    await page.getByRole('heading', { name: 'Mine', level: 4 }).waitFor();
    expect(await page.evaluate(() => window.requests)).toEqual([{ kind: 'popular', item: '9', limit: 3 }]);
    expect(await page.evaluate(shown)).toEqual(['2', '1', '0']);
    expect(await page.evaluate("document.querySelector('dangol-recs').options.limit")).toBe(5);

    await page.evaluate("document.querySelector('dangol-recs').options={texts:{soldOut:'Gone'}}");
    await page.getByRole('heading', { name: 'All', level: 4 }).waitFor();
    await expect.poll(() => page.evaluate(shown)).toEqual(['0', '1', '2']);

    // What all share changes for those on the page and for those to come.
    await page.evaluate("strips.update({heading:'Everything',lang:'ko'})");
    await page.getByRole('heading', { name: 'Everything', level: 4 }).waitFor();
    await page.getByText('19,000원').waitFor();
    await page.evaluate(() => {
      const late = Object.assign(document.createElement('dangol-recs'), { options: { heading: 'Late', limit: 1 } });
      document.querySelector('main')?.append(late);
    });
    await page.getByRole('region', { name: 'Late' }).getByText('19,000원').waitFor();
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('hands its attributes and all options to a face, draws nothing before that has come, and falls back to its own', async () => {
    const page = await stage.open({
      head: `<style nonce="stage">${reserveCss({ layout: 'outfit', selector: 'dangol-recs[layout=outfit]' })}</style>`,
      body: '<dangol-recs kind="cart" actions="cart wish" template="big" clear layout="outfit"></dangol-recs><dangol-recs kind="popular"></dangol-recs><dangol-recs kind="goes-with" actions="why"></dangol-recs>',
      before: `window.onWidget=()=>{
        window.states=[];
        const face=(options)=>{
          if(!options.actions)return;
          if(options.kind!=='cart')return Promise.reject(new Error('not there'));
          window.given=options;
          return new Promise((come)=>{window.come=()=>come({
            css:'p{margin:0}',h:widget.preact.h,render:widget.preact.render,
            draw:({state,view})=>(states.push(state.status),view({class:'by-a-face'})),
          })});
        };
        widget.defineRecs(source,{face,myOwn:7});
      }`,
    });
    await untilReady(page, 2);
    const cart = page.locator('dangol-recs').first();
    const inCart = (selector: string) => cart.locator(selector).count();
    expect([await inCart('.waiting'), await inCart('li')]).toEqual([1, 0]);
    expect(await page.evaluate('window.given')).toMatchObject({
      actions: 'cart wish',
      template: 'big',
      clear: 'clear',
      layout: 'outfit',
      myOwn: 7,
    });
    await page.evaluate('window.come()');
    await cart.locator('.by-a-face li').first().waitFor();
    expect(await inCart('li')).toBe(12);
    expect(await page.evaluate('window.states')).toContain('ready');
    expect(await cart.evaluate((strip) => strip.shadowRoot?.adoptedStyleSheets.length)).toBe(2);
    // The page's own face goes when the attribute that asked for it does.
    await cart.evaluate((strip) => strip.removeAttribute('actions'));
    await expect.poll(() => inCart('.by-a-face')).toBe(0);
    expect(await inCart('li')).toBe(12);
    expect(await cart.evaluate((strip) => strip.shadowRoot?.adoptedStyleSheets.length)).toBe(1);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('asks when it is near the view, and otherwise when the browser is idle', async () => {
    const far = '<div class="tall"></div>'.repeat(3);
    const page = await stage.open({
      body: `<dangol-recs kind="popular"></dangol-recs>${far}<dangol-recs kind="cart"></dangol-recs>${far}<dangol-recs kind="for-you"></dangol-recs>`,
      before: 'window.requestIdleCallback=(run)=>{(window.idle??=[]).push(run);return 1}',
    });
    await untilReady(page);
    await painted(page);
    const asked = () => page.evaluate(() => window.requests.map(({ kind }) => kind));
    expect(await asked()).toEqual(['popular']);
    await page.evaluate(() => scrollTo(0, 2.6 * innerHeight));
    await expect.poll(asked).toEqual(['popular', 'cart']);
    await page.evaluate('window.idle.forEach((run)=>run())');
    await expect.poll(asked).toEqual(['popular', 'cart', 'for-you']);
    await page.context().close();
  });

  it("shows the shop's own markup in its places, and moves nothing by it", async () => {
    const slots = (name: string) =>
      `<dangol-recs kind="${name}"><em slot="heading">Our <b>own</b></em><p slot="after">After</p><p slot="empty">Nothing here</p></dangol-recs>`;
    const page = await stage.open({ body: slots('popular'), holdsScript: true });
    const height = () => document.querySelector('dangol-recs')?.getBoundingClientRect().height;
    const before = await page.evaluate(height);
    await stage.release(page);
    await page.getByRole('region', { name: 'Our own' }).waitFor();
    await page.getByRole('heading', { name: 'Our own', level: 2 }).waitFor();
    expect(await page.getByText('Nothing here').isVisible()).toBe(false);
    await page.evaluate(() => {
      window.nothing = true;
      window.change();
    });
    await page.getByText('Nothing here').waitFor();
    expect(await page.evaluate(height)).toBe(before);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    await page.context().close();
  });

  it('leaves no style, no attribute of style and no global on the page', async () => {
    const page = await stage.open({});
    await untilAnswered(page);
    const found = await page.evaluate(() => {
      const root = document.querySelector('dangol-recs')?.shadowRoot as ShadowRoot;
      return [
        root.querySelectorAll('style').length,
        root.adoptedStyleSheets.length,
        document.adoptedStyleSheets.length,
      ];
    });
    expect(found).toEqual([0, 1, 0]);
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('fresh answers', () => {
  it('with the same items keep focus, scroll and render', async () => {
    // Still, so that a scroll is over at once.
    const page = await stage.open({ context: { reducedMotion: 'reduce' } });
    await untilAnswered(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await painted(page);
    await page.getByRole('link').nth(6).focus();
    await painted(page);
    const look = () => {
      const root = document.querySelector('dangol-recs')?.shadowRoot as ShadowRoot;
      return { at: root.querySelector('ul')?.scrollLeft, focus: root.activeElement?.getAttribute('href') };
    };
    const before = await page.evaluate(look);
    expect(before.at).toBeGreaterThan(500);
    await page.evaluate(() => window.change());
    await untilAnswered(page);
    expect(await page.evaluate(look)).toEqual(before);
    expect(await toldTo(page, 'recs_render')).toHaveLength(1);
    await page.context().close();
  });

  it('with other items are drawn in place, without a shift', async () => {
    const page = await stage.open({});
    await untilReady(page);
    await page.evaluate(() => {
      window.prefix = 'new';
      window.change();
    });
    await page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('a[href$=new0]'));
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    await expect.poll(() => toldTo(page, 'recs_render')).toHaveLength(2);
    await page.context().close();
  });

  it('with other items wait while the pointer is in the strip', async () => {
    const page = await stage.open({});
    await untilReady(page);
    await page.getByRole('link').nth(1).hover();
    await page.evaluate(() => {
      window.prefix = 'new';
      window.change();
    });
    await untilAnswered(page);
    expect((await page.evaluate(shown))[0]).toBe('0');
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('a[href$=new0]'));
    await page.context().close();
  });

  it('with other items wait while the focus is in the strip', async () => {
    const page = await stage.open({ body: '<dangol-recs kind="popular"></dangol-recs><button id="out">Out</button>' });
    await untilReady(page);
    await page.getByRole('link').nth(1).focus();
    await page.evaluate(() => {
      window.prefix = 'new';
      window.change();
    });
    await untilAnswered(page);
    expect((await page.evaluate(shown))[0]).toBe('0');
    await page.focus('#out');
    await page.evaluate(() => window.change());
    await page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('a[href$=new0]'));
    await page.context().close();
  });

  it('without items empty the strip and keep its space', async () => {
    const page = await stage.open({});
    await untilReady(page);
    const height = () => document.querySelector('dangol-recs')?.getBoundingClientRect().height;
    const before = await page.evaluate(height);
    await page.evaluate(() => {
      window.nothing = true;
      window.change();
    });
    await page.waitForFunction(() => !document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li'));
    expect(await page.evaluate(height)).toBe(before);
    expect(await page.getByRole('region').count()).toBe(0);
    await page.context().close();
  });
});
