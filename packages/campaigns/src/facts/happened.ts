import { MOMENTS_DAYS, MOMENTS_MAX, type ProfileSnapshot, type Test } from '@dangol/schema';
import type { Context } from '../context';
import { durationMs } from '../duration-ms';
import { group } from '../group';
import { once } from '../once';
import { type AtLeast, DAY_MS } from './fact-value';
import { knownItem } from './known-item';
import { lastAt } from './signed-up-at';
import { traits } from './traits';

/** What the profile remembers of an event. */
export interface Happened {
  /** Known in part where moments do not reach back as far as the test asks, or where it is not known of all of them whether they count. */
  count: number | AtLeast;
  /** The last time, epoch ms; `undefined` where it never did, or that is not known. */
  lastAt: number | undefined;
}

/** How often an event, or an event with something, happened, and when last; `undefined` where it is about the campaign's item, and there is none. */
export function happened(profile: ProfileSnapshot, context: Context, test: Test): Happened | undefined {
  const { event, within, item, page, keyword } = test;
  if (item && !context.item) return undefined;
  const of = item ? context.item?.id : (page ?? keyword);
  const { moments = [] } = profile;
  const longest = MOMENTS_DAYS * DAY_MS;
  const lasts = within ? durationMs(within) : longest;
  const from = context.now - lasts;
  const index = once(context.memo, group, () => group(moments, (one) => [one.name, `${one.name}\n${one.of}`]));

  const kinds = (['category', 'brand', 'label'] as const).filter((kind) => test[kind] !== undefined);
  let isUnsure = false;
  const isOfKind = (kind: 'category' | 'brand' | 'label', one: string | undefined) => {
    const known = traits(kind, knownItem(one, context));
    isUnsure ||= !known;
    return known?.includes(test[kind]!);
  };
  // An event with several items is several moments, of one time.
  const times = new Set<number>();
  for (const { at, of: one } of index.get(of === undefined ? event! : `${event}\n${of}`) ?? [])
    if (at >= from && kinds.every((kind) => isOfKind(kind, one))) times.add(at);

  const isCut = lasts > longest || (moments.length >= MOMENTS_MAX && moments.at(-1)!.at > from);
  // Of an event without more the profile knows the last time for as long as it lives.
  const isBare = (of ?? kinds[0] ?? within) === undefined;
  const [newest = isBare ? lastAt(profile, event) : undefined] = times;
  return { count: isCut || isUnsure ? { least: times.size } : times.size, lastAt: isUnsure ? undefined : newest };
}
