// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { h } from '../../../packages/widget/src/light/h';
import { render } from '../../../packages/widget/src/light/render';
import fc from '../../support/property';

const place = () => document.createElement('div');

describe('drawing without Preact', () => {
  it('keeps an element as long as its tag and its key stay, whatever comes before it', () => {
    const root = place();
    render([false, h('b', null, 'one'), h('ul', { key: 'a' }, [h('li', null, '1')])] as never, root);
    const [bold, list] = root.children;
    render(
      [h('h2', null, 'new'), h('b', null, 'two'), null, h('ul', { key: 'a' }, h('li', null, '2'), '!')] as never,
      root,
    );
    expect(root.innerHTML).toBe('<h2>new</h2><b>two</b><ul><li>2</li>!</ul>');
    expect([root.children[1], root.children[2]]).toEqual([bold, list]);
    render(h('ul', { key: 'b' }, h('li', null, '2')), root);
    expect(root.innerHTML).toBe('<ul><li>2</li></ul>');
    expect(root.firstChild).not.toBe(list);
    render(null, root);
    expect(root.childNodes).toHaveLength(0);
  });

  it('sets attributes, takes them off, and leaves alone what has not changed', () => {
    const root = place();
    render(h('img', { src: '/a.png', alt: '', 'aria-busy': false, hidden: undefined }), root);
    expect(root.innerHTML).toBe('<img src="/a.png" alt="" aria-busy="false">');
    const picture = root.firstChild as HTMLImageElement;
    let writes = 0;
    picture.setAttribute = () => void writes++;
    render(h('img', { src: '/a.png', alt: undefined, 'aria-busy': false }), root);
    expect(root.innerHTML).toBe('<img src="/a.png" aria-busy="false">');
    expect(writes).toBe(0);
  });

  it('listens with the newest function, once', () => {
    const root = place();
    const heard: string[] = [];
    render(h('a', { onFocusIn: () => heard.push('old') }), root);
    render(h('a', { onFocusIn: () => heard.push('new') }), root);
    root.firstChild?.dispatchEvent(new Event('focusin'));
    render(h('a', { onFocusIn: undefined }), root);
    root.firstChild?.dispatchEvent(new Event('focusin'));
    expect(heard).toEqual(['new']);
  });

  it('takes text as text', () => {
    const root = place();
    render(h('p', { title: '"><script>' }, '<img src=x onerror=alert(1)>', 0, true, null), root);
    expect(root.querySelectorAll('img,script')).toHaveLength(0);
    expect(root.textContent).toBe('<img src=x onerror=alert(1)>0');
  });

  it('gives the same over anything that stood there as on an empty place', () => {
    const leaf = fc.oneof(fc.constantFrom(null, false, 'text', 'other'), fc.integer({ min: 0, max: 9 }));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc
          .tuple(
            fc.constantFrom('a', 'b', 'ul'),
            fc.record({ key: fc.constantFrom(undefined, 'x', 'y'), title: fc.constantFrom(undefined, 't', 'u') }),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([type, props, children]) => h(type, props, ...(children as never[]))),
      ),
    }));
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const [one, other] = [place(), place()];
        render(before as never, one);
        render(after as never, one);
        render(after as never, other);
        expect(one.innerHTML).toBe(other.innerHTML);
      }),
    );
  });
});
