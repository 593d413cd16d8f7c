import { expect, test } from 'vitest';
import { variantKey } from '../../../packages/trainer/src/prepare/variant-key';

test('words of colour and size go, Korean and English, and measures with their unit', () => {
  const coat = variantKey('울 핸드메이드 코트 블랙');
  for (const title of [
    '울 핸드메이드 코트 (베이지)',
    '울 핸드메이드 코트 - 네이비 / L',
    '울  핸드메이드 코트 FREE',
    '울 핸드메이드 코트 66',
  ])
    expect(variantKey(title)).toBe(coat);
  expect(variantKey('Rose Hand Cream 50ml')).toBe(variantKey('Rose Hand Cream 100 ml'.replace(' ml', 'ml')));
});

test('numbers of a model stay, and so does all that is no variant', () => {
  expect(variantKey('Phone Case 13')).not.toBe(variantKey('Phone Case 14'));
  expect(variantKey('95 Classic Sneaker')).not.toBe(variantKey('97 Classic Sneaker'));
  expect(variantKey('Wool Coat')).not.toBe(variantKey('Wool Jacket'));
});

test('a title of which one word is left names no product', () => {
  expect(variantKey('Dress Red M')).toBeUndefined();
  expect(variantKey('블랙 L')).toBeUndefined();
  expect(variantKey('')).toBeUndefined();
});
