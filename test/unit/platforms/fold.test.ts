// What all adapters share, against any table and any answers.
import { PURPOSES, type Purpose } from '@dangol/schema';
import { expect, test } from 'vitest';
import { connect } from '../../../packages/sdk/src/platforms/connect';
import type { Answer, Table } from '../../../packages/sdk/src/platforms/platform';
import fc from '../../support/property';
import { aVisitor } from './a-visitor';

const answers = fc.constantFrom<Answer>(true, false, 'waiting', 'denied', undefined);
const rows = fc.uniqueArray(
  fc.record({ category: fc.string(), purposes: fc.subarray(PURPOSES.slice(1)), answer: answers }),
  { selector: ({ category }) => category, maxLength: 6 },
);

test('a purpose is granted by all of its categories or not at all, and a signal never raises it', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('eu' as const, 'none' as const), (given, regime) => {
      const page = aVisitor(regime).open();
      const before = page.allowed();
      const table: Table = Object.fromEntries(given.map(({ category, purposes }) => [category, purposes]));
      const answerOf = new Map(given.map(({ category, answer }) => [category, answer]));
      connect(page.consent, 'any', table, ({ say }) => say((category) => answerOf.get(category)));
      for (const purpose of PURPOSES.slice(1)) {
        const fed = given.filter(({ purposes }) => purposes.includes(purpose)).map(({ answer }) => answer);
        const said = fed.filter((answer) => answer !== undefined);
        const isGranted = said.length > 0 && said.every((answer) => answer === true);
        const expected = said.length === 0 ? before.includes(purpose as Purpose) : isGranted;
        expect(page.allowed().includes(purpose as Purpose), `${purpose} by ${fed.join(', ')}`).toBe(expected);
      }
    }),
  );
});

test('a table that names what is no purpose is refused before anything is held back or let go', () => {
  const page = aVisitor('none').open();
  const table = { stats: ['analytic'] } as never;
  expect(() => connect(page.consent, 'any', table, () => {})).toThrow(
    'table: "analytic" is no purpose; there are necessary, personalization, analytics',
  );
  expect(page.signals()).toEqual([]);
});
