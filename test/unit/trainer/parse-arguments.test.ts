import { expect, test } from 'vitest';
import { type Arity, parseArguments } from '../../../packages/trainer/src/arguments/parse-arguments';

const KNOWN: Record<string, Arity> = { orders: 'many', out: 'one', json: 'flag' };
const parse = (...argv: string[]) => parseArguments(argv, 'train', KNOWN);

test('an option may take several values, one, or none', () => {
  const { words, flags, values } = parse(
    '--orders',
    'a.csv',
    'b.csv',
    '--json',
    '--out',
    'model',
    'word',
    '--orders=c.csv',
  );
  expect(values.get('orders')).toEqual(['a.csv', 'b.csv', 'c.csv']);
  expect(values.get('out')).toEqual(['model']);
  expect([...flags]).toEqual(['json']);
  expect(words).toEqual(['word']);
});

test('after -- everything is a word, and of an option given twice the last counts', () => {
  const { words, values } = parse('--out', 'a', '--out', 'b', '--', '--orders');
  expect(words).toEqual(['--orders']);
  expect(values.get('out')).toEqual(['b']);
});

test('unknown options and missing values are named', () => {
  expect(() => parse('--colour')).toThrow('dangol train has no option --colour');
  expect(() => parse('--__proto__')).toThrow('has no option --__proto__');
  expect(() => parse('--out')).toThrow('--out needs a value');
  expect(() => parse('--orders', '--json')).toThrow('--orders needs a value');
});
