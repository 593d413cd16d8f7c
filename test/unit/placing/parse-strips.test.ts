import { parseStrips } from '@dangol/widget';
import { expect, test } from 'vitest';

const read = (text: string) => {
  const wrong: string[] = [];
  return { placings: parseStrips(text, (part) => void wrong.push(part)), wrong };
};

test('a strip has a kind, a place and a selector, and may have a limit and a layout', () => {
  expect(
    read('similar-buyers@after:#detail, goes-with:8@before:.qna,popular:6:grid@into: main > .box ').placings,
  ).toEqual([
    { kind: 'similar-buyers', limit: undefined, layout: undefined, where: 'after', selector: '#detail' },
    { kind: 'goes-with', limit: '8', layout: undefined, where: 'before', selector: '.qna' },
    { kind: 'popular', limit: '6', layout: 'grid', where: 'into', selector: 'main > .box' },
  ]);
  expect(read('goes-with:outfit@after:#buy').placings).toMatchObject([{ layout: 'outfit', limit: undefined }]);
});

test.each([
  ['in brackets', ':is(#a, .b)'],
  ['in an attribute', '[title="one, two@three"]'],
  ['between two selectors', '#a, .b'],
])('a comma %s is the selector’s own', (_, selector) => {
  const { placings, wrong } = read(`popular@after:${selector}, goes-with@into:${selector}`);
  expect(placings.map((placing) => [placing.where, placing.selector])).toEqual([
    ['after', selector],
    ['into', selector],
  ]);
  expect(wrong).toEqual([]);
});

test('what cannot be read is told and left out, the rest is taken; nothing is nothing', () => {
  const { placings, wrong } = read('popular, popular@near:#a, popular@after:#b, @into:#c');
  expect(wrong).toEqual(['popular', 'popular@near:#a']);
  // What does not begin like a strip belongs to the selector before it.
  expect(placings.map(({ selector }) => selector)).toEqual(['#b, @into:#c']);
  expect(read('')).toEqual({ placings: [], wrong: [] });
  expect(read(' , ')).toEqual({ placings: [], wrong: [','] });
});
