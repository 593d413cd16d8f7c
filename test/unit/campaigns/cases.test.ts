import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FACTS } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { CASES, CASES_URL, playCase } from './conformance-case';

describe('every case of cases.json has the verdict it states', () => {
  test.each(CASES.cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { reasons, ...verdict } = playCase(one);
    expect({ ...verdict, ...(one.verdict.reasons ? { reasons } : {}) }).toEqual(one.verdict);
  });

  test('and there are cases for every fact, operator, key and limit', () => {
    const text = JSON.stringify(CASES.cases);
    const keys = [
      'once',
      'session',
      'day',
      'week',
      'month',
      'cart',
      'item',
      'item-price',
      'order-line',
      'order',
      'signup',
    ];
    const operators = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'has', 'hasAny'];
    const limits = ['perSession', 'perDay', 'total', 'coolDown', 'stopAfter', 'group', 'holdout', 'arms'];
    const missing = [
      ...Object.keys(FACTS).filter((fact) => !text.includes(`"fact":"${fact}"`)),
      ...keys.filter((key) => key !== 'once' && !text.includes(`"key":"${key}"`)),
      ...[...operators, ...limits].filter((name) => !text.includes(`"${name}":`)),
    ];
    expect(missing).toEqual([]);
    expect(CASES.cases.length).toBeGreaterThanOrEqual(120);
  });
});

const python = spawnSync('python3', ['--version'], { encoding: 'utf8' });

describe('the second evaluator, in Python, agrees', () => {
  test.skipIf(python.status !== 0)(
    `on every case${python.status === 0 ? '' : ' (skipped: there is no python3 here)'}`,
    () => {
      const script = fileURLToPath(new URL('../../../packages/campaigns/conformance/evaluate.py', import.meta.url));
      const { stdout, stderr } = spawnSync('python3', ['-B', script, fileURLToPath(CASES_URL)], { encoding: 'utf8' });
      expect(stdout + stderr).toBe(`${CASES.cases.length} cases, 0 differ\n`);
    },
  );
});
