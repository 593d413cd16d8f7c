import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../packages/trainer/src/database/open-database';
import { literal } from '../../../packages/trainer/src/database/quote';
import { parseMoney } from '../../../packages/trainer/src/read/parse-money';
import { numberSql } from '../../../packages/trainer/src/read/sql-values';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

describe('money, as people write it', () => {
  test.each<[text: string, amount: number | null, currency?: string]>([
    ['105,000원', 105000, 'KRW'],
    ['₩105,000', 105000, 'KRW'],
    ['￦ 105,000', 105000, 'KRW'],
    ['KRW 105,000', 105000, 'KRW'],
    ['105000 KRW', 105000, 'KRW'],
    ['105,000.00', 105000],
    ['12.000 원', 12000, 'KRW'],
    ['1.234,56 €', 1234.56, 'EUR'],
    ['1.234.567', 1234567],
    ['19,99 EUR', 19.99, 'EUR'],
    ['1 234,50 €', 1234.5, 'EUR'],
    ['1\u00A0234,50 €', 1234.5, 'EUR'],
    ['$1,234.50', 1234.5, 'USD'],
    ['19.99', 19.99],
    ['12.000', 12],
    ['１０５，０００', 105000],
    ['약 3,000원', 3000, 'KRW'],
    ['3,000.', 3000],
    ['-3,000', -3000],
    ['-₩3,000', -3000],
    ['(3,000)', -3000],
    ['(₩3,000)', -3000],
    ['0', 0],
    ['무료', null],
    ['1.2.3', null],
  ])('%s', async (text, amount, currency) => {
    const [row] = await database.rows<{ amount: number | null }>(
      `SELECT ${numberSql('cell')} AS amount FROM (SELECT ${literal(text)} AS cell)`,
    );
    expect(row?.amount).toBe(amount);
    const money = amount !== null && amount > 0 ? { amount, ...(currency && { currency }) } : undefined;
    expect(parseMoney(text)).toEqual(money);
  });
});
