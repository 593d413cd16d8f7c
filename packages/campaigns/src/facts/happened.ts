import { MOMENTS_DAYS, MOMENTS_MAX, type Moment, type ProfileSnapshot, type Test } from '@dangol/schema';
import { recall } from '../context';
import { durationMs } from '../duration-ms';
import { DAY_MS, type Subjects } from './fact-value';
import { traits } from './traits';

/** What happened of what a test is about, newest first. */
export interface Happened {
  moments: readonly Moment[];
  /** Moments do not reach back as far as the test asks, since their list is full or they are not kept for so long: there may have been more. */
  isCut: boolean;
  /** Of some moments it is not known whether they count. */
  isUnsure: boolean;
}

/** What the profile remembers of an event, or of an event with something; `undefined` where it is about the campaign's item, and there is none. */
export function happened(profile: ProfileSnapshot, subjects: Subjects, test: Test): Happened | undefined {
  const { event, within, page, keyword } = test;
  const item = test.item === 'this' ? subjects.item : test.item;
  if (test.item && item === undefined) return undefined;
  const of = item ?? page ?? keyword;
  const key = [event, of, within, test.category, test.brand, test.label].join('\n');
  return recall(subjects, key, () => find(profile, subjects, test, of));
}

function find(profile: ProfileSnapshot, subjects: Subjects, test: Test, of: string | undefined): Happened {
  const { event, within } = test;
  const { moments = [] } = profile;
  const longest = MOMENTS_DAYS * DAY_MS;
  const lasts = within ? durationMs(within) : longest;
  const from = subjects.now - lasts;
  const index = recall(subjects, 'moments', () => {
    const map = new Map<string, Moment[]>();
    for (const moment of moments)
      for (const key of [moment.name, `${moment.name}\n${moment.of}`]) map.set(key, [...(map.get(key) ?? []), moment]);
    return map;
  });
  let isUnsure = false;

  function counts({ at, of }: Moment): boolean {
    if (!(at >= from)) return false;
    return (['category', 'brand', 'label'] as const).every((kind) => {
      if (test[kind] === undefined) return true;
      const known = traits(kind, of!, subjects);
      if (!known) isUnsure = true;
      return known?.includes(test[kind]);
    });
  }

  const found = (index.get(of === undefined ? event! : `${event}\n${of}`) ?? []).filter(counts);
  // An event with several items is several moments, of one time.
  return {
    moments: found.filter(({ at }, place) => at !== found[place - 1]?.at),
    isUnsure,
    isCut: lasts > longest || (moments.length >= MOMENTS_MAX && moments.at(-1)!.at > from),
  };
}
