import { expect, it } from 'vitest';
import { CONTROLS } from '../../../demo-site/shop/theming/controls';
import { PRESETS } from '../../../demo-site/shop/theming/presets';
import { toCss } from '../../../demo-site/shop/theming/to-css';
import { en } from '../../../demo-site/words/en';

it('choices come to the CSS that a shop would write', () => {
  const choices = new Map([
    ['columns', '4'],
    ['gap', '20'],
    ['font', 'page'],
    ['size', '16'],
    ['title', 'centred'],
    ['heading', 'plain'],
  ]);
  expect(toCss(choices)).toBe(`dangol-recs {
  --dangol-columns: 4;
  --dangol-gap: 20px;
}
dangol-recs::part(title) {
  text-align: center;
}`);
  expect(toCss(new Map())).toBe('');
});

it('every ready-made look has a name and changes something that a control of the page has', () => {
  const names = new Set(CONTROLS.map(({ name }) => name));
  expect(Object.keys(PRESETS)).toEqual(Object.keys(en.theming.presets));
  for (const [id, preset] of Object.entries(PRESETS)) {
    expect(
      Object.keys(preset).filter((name) => !names.has(name)),
      id,
    ).toEqual([]);
    if (id !== 'shop') expect(toCss(new Map(Object.entries(preset)))).toContain('dangol-recs {');
  }
});
