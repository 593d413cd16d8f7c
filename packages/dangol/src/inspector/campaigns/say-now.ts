import { type FactValue, readFact, type Situation } from '@dangol/campaigns';
import type { Campaign, Test } from '@dangol/schema';
import { sayValue } from './say-condition';
import type { ConditionWords } from './words/ko-conditions';

/** What a test's fact is now, in words; `undefined` where it is not known, or where it is about an item that has yet to be found. */
export function sayNow(
  test: Test,
  { each }: Campaign,
  situation: Situation,
  words: ConditionWords,
): string | undefined {
  if (each) return undefined;
  const value: FactValue = readFact(test, situation, { item: situation.page.item });
  if (value === undefined) return undefined;
  if (typeof value === 'object' && 'least' in value) return words.operators.gte!.replace('{}', sayFigure(value.least));
  return typeof value === 'object' || typeof value === 'number' ? sayFigure(value) : sayValue(value, words);

  function sayFigure(figure: number | readonly string[]): string {
    return typeof figure === 'number' ? String(Math.round(figure * 100) / 100) : figure.join(', ') || words.nothing;
  }
}
