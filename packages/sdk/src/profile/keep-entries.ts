import type { Profile } from '@dangol/schema';

/** An entry of any list: when it was last touched, and what it is of, where it names an item, an order, a search or a liking. */
interface Entry {
  at: number;
  id?: string;
  term?: string;
  value?: string;
}

/**
 * The profile with only those entries of its lists, the likings' too, that are to be kept.
 * @param isKept told the entry's name (`''` where it has none), its list, when it was touched, and its place before.
 */
export function keepEntries(
  profile: Profile,
  isKept: (name: string, list: string, at: number, place: number) => boolean,
): Profile {
  const keep = (lists: object) =>
    Object.fromEntries(
      Object.entries(lists).map(([list, entries]) => [
        list,
        Array.isArray(entries)
          ? entries.filter(({ id, term, value, at }: Entry, place) =>
              isKept(id ?? term ?? value ?? '', list, at, place),
            )
          : entries,
      ]),
    );
  return { ...keep(profile), affinities: keep(profile.affinities) } as Profile;
}
