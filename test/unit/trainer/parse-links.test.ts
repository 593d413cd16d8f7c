import { expect, test } from 'vitest';
import { parseLinks } from '../../../packages/trainer/src/read/parse-links';

test('links in one cell: commas, semicolons, bars, or a JSON array; each once', () => {
  expect(parseLinks('P1, P2;P3|P1')).toEqual(['P1', 'P2', 'P3']);
  expect(parseLinks('["P1", 22, "a, b", null]')).toEqual(['P1', '22', 'a, b']);
  expect(parseLinks('id:100, SKU-7')).toEqual(['100', 'SKU-7']);
  expect(parseLinks('42')).toEqual(['42']);
  for (const nothing of ['', ' , ', undefined, '[]']) expect(parseLinks(nothing)).toEqual([]);
});
