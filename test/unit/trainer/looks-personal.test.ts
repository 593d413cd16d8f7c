import { expect, test } from 'vitest';
import { looksPersonal } from '../../../packages/trainer/src/prepare/looks-personal';

test('addresses and long rows of digits may tell who it was', () => {
  for (const text of [
    'mina@mail.example',
    'ＭＩＮＡ＠ｍａｉｌ',
    '010-1234-5678',
    '(02) 123 4567',
    '900101-1234567',
    '4111 1111 1111 1111',
    '０１０１２３４５６７８',
    'www.me.example',
  ])
    expect(looksPersonal(text), text).toBe(true);
});

test('words, sizes and numbers of models do not', () => {
  for (const text of ['울 코트', 'iphone 15 case', '85123A', '3-in-1 jacket 100', '2025 spring', '250mm'])
    expect(looksPersonal(text), text).toBe(false);
});
