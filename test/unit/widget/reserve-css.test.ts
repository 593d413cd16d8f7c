import { RESERVE_CSS, reserveCss } from '@dangol/widget';
import { describe, expect, it } from 'vitest';

describe('the reserving style', () => {
  it('fits the install block', () => {
    expect(Buffer.byteLength(RESERVE_CSS)).toBeLessThanOrEqual(300);
    expect(RESERVE_CSS).toContain('dangol-recs{display:flow-root}');
  });

  it('has the bar of an outfit besides its row', () => {
    expect(RESERVE_CSS).toContain(' + 11em)');
    expect(reserveCss({ layout: 'outfit', selector: '#set' })).toBe(
      RESERVE_CSS.replaceAll('dangol-recs', '#set').replace(' + 11em)', ' + 15.5em)'),
    );
  });

  it('counts the rows of a grid for its two widths', () => {
    const css = reserveCss({ layout: 'grid', limit: 7, columns: 3, selector: '#more' });
    expect(css).toMatch(/#more:not\(:defined\):before\{.*3\.75em \+ 4\*.* \+ 3\*var/);
    expect(css).toMatch(/@media\(min-width:768px\)\{#more:not\(:defined\):before\{.*3\.75em \+ 3\*.* \+ 2\*var/);
  });
});
