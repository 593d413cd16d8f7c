import { RESERVE_CSS, reserveCss } from '@dangol/widget';
import { expect, test } from 'vitest';

test('the style of placed strips is that of the install block, and a line for each place', () => {
  const lines = reserveCss({ strips: 'similar-buyers@after:#detail, goes-with@before:.qna' }).split('\n');
  expect(lines[0]).toBe(RESERVE_CSS);
  expect(lines.slice(1)).toEqual([
    'dangol-recs[placed]{margin:2em 0}',
    ':root:has(script[data-preview]) dangol-recs{display:none}',
    expect.stringMatching(
      /^#detail:not\(:has\(\+dangol-recs\)\):not\(.*\)\{margin-bottom:calc\(.* \+ 11em \+ 4em\)!important\}$/,
    ),
    expect.stringMatching(/^\.qna:not\(dangol-recs\+\*\):not\(.*\)\{margin-top:calc\(.* \+ 11em \+ 4em\)!important\}$/),
  ]);
});

test('strips of one place share their space; a grid has two heights, and what the page adds is added', () => {
  const css = reserveCss({
    strips: 'popular@into:#box, popular:6:grid@into:#box, goes-with:outfit@after:a, b',
    columns: 3,
    places: { 'after:a, b': { extraPx: 12, em: 0.5 } },
  });
  expect(css).toContain('dangol-recs[layout=grid][limit="6"]:not(:defined):before');
  expect(css).toContain('dangol-recs[layout=outfit]:not(:defined):before');
  const [box, either] = css.split('\n').slice(-2) as [string, string];
  expect(box).toMatch(
    /^#box:not\(:has\(>dangol-recs\)\).*:after\{content:"";display:block;margin:2em 0;padding-top:calc\(.*\+ 2em\)!important\}/,
  );
  expect(box).toContain('3.75em + 3*');
  expect(box).toMatch(/@media\(min-width:768px\)\{#box.*3\.75em \+ 2\*/);
  // Half of everything that is counted in the strip's font size.
  expect(either).toMatch(/^:is\(a, b\):not.*max\(4\.5em.* \+ 7\.75em \+ 2em \+ 12px\)/);
});
