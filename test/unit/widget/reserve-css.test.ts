import { RESERVE_CSS, reserveCss } from '@dangol/widget';
import { describe, expect, it } from 'vitest';

describe('the reserving style', () => {
  it('fits the install block', () => {
    expect(Buffer.byteLength(RESERVE_CSS)).toBeLessThanOrEqual(300);
    expect(RESERVE_CSS).toContain('dangol-recs{display:flow-root}');
  });

  it('counts the rows of a grid for its two widths', () => {
    const css = reserveCss({ layout: 'grid', limit: 7, columns: 3, selector: '#more' });
    expect(css).toMatch(/#more:not\(:defined\):before\{.*3\.75em \+ 4\*.* \+ 3\*var/);
    expect(css).toMatch(/@media\(min-width:768px\)\{#more:not\(:defined\):before\{.*3\.75em \+ 3\*.* \+ 2\*var/);
  });
});
