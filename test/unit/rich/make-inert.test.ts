import { h, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { drawTemplate } from '../../../packages/widget/src/rich/template/draw-template';
import { makeInert } from '../../../packages/widget/src/rich/template/make-inert';
import type { Template } from '../../../packages/widget/src/rich/template/template';
import { aCard } from '../../support/builders';

const BASE = 'https://shop.test';
const drawn = (node: unknown) => render(h('div', null, makeInert(node as VNode, h, BASE))).slice(5, -6);

describe('what a template draws is made inert', () => {
  it.each([
    'javascript:alert(1)',
    ' jAva\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '',
    5,
    { toString: () => 'javascript:x' },
  ])('the address %j leads nowhere', (address) => {
    for (const name of ['href', 'HREF', 'src', 'action', 'formAction', 'xlink:href', 'xlinkHref', 'poster', 'data']) {
      expect(drawn(h('a', { [name]: address } as object, 'x'))).toBe('<a>x</a>');
    }
  });

  it.each([
    ['dangerouslySetInnerHTML', { __html: '<img src=x onerror=alert(1)>' }],
    ['innerHTML', '<b>x</b>'],
    ['outerHTML', '<b>x</b>'],
    ['srcdoc', '<script>alert(1)</script>'],
    ['onclick', 'alert(1)'],
    ['onError', 'alert(1)'],
    ['ONLOAD', 'alert(1)'],
  ])('%s as a text does nothing', (name, value) => {
    expect(drawn(h('i', { [name]: value } as object))).toBe('<i></i>');
  });

  it.each(['script', 'SCRIPT', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'style', 'animate'])(
    '<%s> is left out',
    (tag) => {
      expect(drawn(h('p', null, 'a', h(tag, { href: '/x' }), 'b'))).toBe('<p>ab</p>');
    },
  );

  it('data of the shape of a node is none', () => {
    const data = JSON.parse('{"type":"a","props":{"href":"/x","children":"Sign in again"}}');
    expect(drawn(h('p', null, 'a', data, ['b', data]))).toBe('<p>ab</p>');
  });

  it('an address is read once', () => {
    let reads = 0;
    const address = { toString: () => (reads++ ? 'javascript:alert(1)' : '#top') };
    expect(drawn(h('a', { href: address } as object, 'x'))).toBe('<a href="#top">x</a>');
  });

  it('all the rest is kept', () => {
    const seen: string[] = [];
    const node = h(
      'a',
      { href: '/item/1', class: 'x', part: 'p', style: { color: 'red' }, onClick: () => seen.push('!') },
      [h('img', { key: 'k', src: 'pic.svg', alt: '' }), 'text <b>', 0, h('svg', null, h('use', { href: '#icon' }))],
    );
    expect(drawn(node)).toBe(
      '<a href="https://shop.test/item/1" class="x" part="p" style="color:red;"><img src="https://shop.test/pic.svg" alt/>text &lt;b>0<svg><use href="#icon"></use></svg></a>',
    );
    const inert = makeInert(node, h, BASE) as VNode<{ onClick(): void }>;
    inert.props.onClick();
    expect(seen).toEqual(['!']);
  });

  it('components are looked through, keep what they remember, and take nothing with them when they throw', () => {
    const Bad = ({ to }: { to: string }) => h('a', { href: to }, useState('kept')[0]);
    const Worse = () => {
      throw new Error('no');
    };
    expect(drawn([h(Bad, { to: 'javascript:x' }), h(Worse, null)])).toBe('<a>kept</a>');
    const type = () => (makeInert(h(Bad, { to: '/' }), h, BASE) as VNode).type;
    expect(type()).toBe(type());
  });
});

describe('a template', () => {
  const problems: unknown[] = [];
  const told: unknown[] = [];
  const deps = {
    h,
    base: BASE,
    track: (...event: unknown[]) => told.push(event),
    failed: (problem: unknown) => problems.push(problem),
  };
  const item = {
    id: 'a',
    card: aCard({ id: 'a', title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' }),
    reason: { code: 'popular' },
    score: 1,
  };
  const draw = (template: Template) => {
    const made = drawTemplate(template, item, deps);
    return made && render(h('div', null, made)).slice(5, -6);
  };

  it('writes HTML in which catalogue data is text', () => {
    expect(
      draw(({ card }, { html, track }) => {
        track('my_event', { id: 1 });
        return html`<a href=${card.url} class="x ${card.brand ?? 'none'}"><b>${card.title}</b></a><p>Second</p>`;
      }),
    ).toBe('<a class="x none"><b>&lt;img src=x onerror=alert(1)></b></a><p>Second</p>');
    expect(told).toEqual([['my_event', { id: 1 }]]);
  });

  it.each<[string, Template]>([
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['gives nothing', () => undefined],
    ['gives an empty list', () => [null, false, '']],
    ['draws nothing but what is left out', (_, tools) => tools.h('script', null)],
    [
      'goes round in circles',
      () => {
        const node = h('p', {}) as VNode<{ children: unknown }>;
        node.props.children = node;
        return node;
      },
    ],
  ])('that %s leaves the built-in card, and says so', (_, template) => {
    problems.length = 0;
    expect(draw(template)).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});
