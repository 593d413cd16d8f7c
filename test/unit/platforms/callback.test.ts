import { expect, test } from 'vitest';
import { connectCallback } from '../../../packages/sdk/src/platforms/callback';
import { aVisitor } from './a-visitor';

type Tell = Parameters<Parameters<typeof connectCallback>[1]['listen']>[0];

test('any platform: a choice by category, none yet, none any more', () => {
  const page = aVisitor('none').open();
  let tell: Tell = () => {};
  let isStopped = false;
  const disconnect = connectCallback(page.consent, {
    name: 'own',
    table: { stats: ['analytics'], taste: ['personalization'] },
    listen(given) {
      tell = given;
      return () => {
        isStopped = true;
      };
    },
  });
  expect(page.allowed()).toEqual([]);
  tell({ stats: true, taste: false, other: true });
  expect(page.allowed()).toEqual(['analytics']);
  tell({ stats: true, taste: true }, { isAction: true });
  expect(page.allowed()).toEqual(['personalization', 'analytics']);
  tell(null);
  expect(page.allowed()).toEqual([]);
  expect(page.sources()).toEqual(['cmp:own', 'cmp:own']);
  disconnect();
  expect(isStopped).toBe(true);
  expect(page.signals()).toEqual([]);
  tell({ stats: false });
  expect(page.sources()).toHaveLength(2);
});

test('without a table the categories are our purposes; a category that is absent decides nothing', () => {
  const page = aVisitor().open();
  connectCallback(page.consent, { name: 'own', listen: (tell) => tell({ analytics: true }) });
  expect(page.consent.state().decisions).toEqual({ analytics: 'granted' });
});

test('a listener that throws harms nothing', () => {
  const page = aVisitor('none').open();
  const listen = () => {
    throw new Error('no such platform');
  };
  expect(() => connectCallback(page.consent, { name: 'own', listen })).not.toThrow();
  expect(page.allowed()).toEqual([]);
});

test.each([
  ['a name', { listen: () => {} }],
  ['a listen', { name: 'own' }],
])('without %s it says so: everything would wait for ever', (_, options) => {
  const { consent, signals } = aVisitor('none').open();
  expect(() => connectCallback(consent, options as never)).toThrow(TypeError);
  expect(signals()).toEqual([]);
});
