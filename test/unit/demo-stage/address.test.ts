import { expect, test } from 'vitest';
import { readStage } from '../../../demo-site/stage/read-stage';
import { CHOICES, FAULTS, MOST_DAYS, type Stage } from '../../../demo-site/stage/stage';
import { stagedAddress } from '../../../demo-site/stage/staged-address';
import { writeStage } from '../../../demo-site/stage/write-stage';
import fc from '../../support/property';

const stages = fc.record(
  {
    persona: fc.constantFrom('hiker', 'newcomer', 'some-body'),
    days: fc.integer({ min: 0, max: MOST_DAYS }),
    faults: fc.subarray([...FAULTS]),
    consent: fc.constantFrom(...CHOICES),
    theme: fc.constantFrom('light', 'dark'),
  },
  { requiredKeys: ['days', 'faults'] },
) as fc.Arbitrary<Stage>;

test('a stage survives its way through an address', () => {
  fc.assert(
    fc.property(stages, (stage) => {
      const address = stagedAddress(new URL('https://shop.test/ko/sale?page=2&stage=old#top'), writeStage(stage));
      const url = new URL(address);
      expect(url.searchParams.getAll('stage')).toHaveLength(1);
      expect(url.searchParams.get('page')).toBe('2');
      expect(url.hash).toBe('#top');
      expect(readStage(url.searchParams.get('stage') ?? '')).toEqual(stage);
    }),
  );
});

test('what is written by hand is read, and what is not understood is left out', () => {
  expect(readStage('persona:hiker,clock: 14d,fault:offline,fault:fire,consent:maybe,theme:dark,x')).toEqual({
    persona: 'hiker',
    days: 14,
    faults: ['offline'],
    theme: 'dark',
  });
  expect(readStage('persona:__proto__,clock:-3d')).toEqual({ days: 0, faults: [] });
});
