import { itemId, shardOf } from '@dangol/schema';
import { expect, test } from 'vitest';

test('an id is trimmed, NFC, and keeps its case', () => {
  expect(itemId('  Caf\u0065\u0301 ')).toBe('Caf\u00e9');
  expect(itemId(45)).toBe('45');
  expect(itemId(' ')).toBeUndefined();
  expect(itemId('x'.repeat(201))).toBeUndefined();
  expect(shardOf('a', 7)).toBe(0xe40c292c % 7);
});
