// What the script tag's lazy part does with the platforms that are wanted.
import { expect, test } from 'vitest';
import { create } from '../../../packages/dangol/src/platforms/create';
import { HELD_BACK, type Wanted } from '../../../packages/dangol/src/tag/load-platforms';
import { aVisitor } from './a-visitor';

function open(...wanted: Wanted[]) {
  const page = aVisitor('none').open();
  const warnings: string[] = [];
  const hold = (isHeld: boolean) => page.consent.signal('platforms', isHeld ? HELD_BACK : null);
  hold(true);
  create({ consent: page.consent as never, wanted, hold, warn: (text) => void warnings.push(text) });
  return { ...page, wanted, warnings };
}

const callback = (name: string, choice: Record<string, boolean>): Wanted => [
  'callback',
  { name, listen: (tell: (choice: object) => void) => tell(choice) },
];

test('everything but what is necessary is held back before', () => {
  const page = aVisitor('none').open();
  page.consent.signal('platforms', HELD_BACK);
  expect(page.allowed()).toEqual([]);
  expect(HELD_BACK).not.toHaveProperty('necessary');
  expect(Object.keys(HELD_BACK)).toHaveLength(6);
});

test('what is wanted is connected, and what is wanted later', () => {
  const { wanted, signals, sources, warnings } = open(callback('one', { analytics: true }), ['cookiebot']);
  expect(signals()).toEqual(['cookiebot']);
  wanted.push(callback('two', { analytics: true }));
  expect(sources()).toEqual(['cmp:one', 'cmp:two']);
  expect(signals()).toEqual(['cookiebot']);
  expect(warnings).toEqual([]);
});

test('of one platform the options given last count, and the earlier decide nothing', () => {
  const { wanted, sources, consent } = open(
    callback('one', { analytics: false }),
    callback('one', { analytics: true }),
  );
  expect(sources()).toEqual(['cmp:one']);
  expect(consent.state().decisions).toEqual({ analytics: 'granted' });
  wanted.push(callback('one', { analytics: false }));
  expect(consent.state().decisions).toEqual({ analytics: 'denied' });
});

test('while a platform is connected anew, nothing is allowed in between', () => {
  const { wanted, consent, allowed } = open(['osano']);
  const seen = new Set<string>();
  consent.subscribe(() => void allowed().map((purpose) => seen.add(purpose)));
  wanted.push(['osano', { table: { ANALYTICS: ['analytics', 'personalization'] } }]);
  expect([...seen]).toEqual([]);
});

test.each([
  ['a name that is unknown', ['claro'] as Wanted],
  ['options that are none', ['callback'] as Wanted],
  ['a table that is none', ['osano', { table: { ANALYTICS: 'analytics' } }] as Wanted],
])('%s is told once, and everything stays held back', (_, wanted) => {
  const { allowed, signals, warnings } = open(wanted, callback('own', { analytics: true, personalization: true }));
  expect(allowed()).toEqual([]);
  expect(signals()).toContain('platforms');
  expect(warnings).toHaveLength(1);
});
