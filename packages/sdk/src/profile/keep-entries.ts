import type { Profile } from '@dangol/schema';

/** An entry of any list: when it was last touched, and what it is of, where it names an item, an order, a search, a liking or a type of page. */
interface Entry {
  at: number;
  id?: string;
  term?: string;
  value?: string;
  of?: string;
  name?: string;
}

/**
 * The profile with only those entries of its lists, the likings' too, that are to be kept.
 * @param isKept told the entry's name (`''` where it has none), its list, when it was touched, its place before, and of a moment
 *   or a count the event's name.
 */
export function keepEntries(
  profile: Profile,
  isKept: (name: string, list: string, at: number, place: number, event?: string) => boolean,
): Profile {
  const keep = (lists: object) =>
    Object.fromEntries(
      Object.entries(lists).map(([list, entries]) => [
        list,
        Array.isArray(entries)
          ? entries.filter(({ id, term, value, of, at, name }: Entry, place) =>
              isKept(id ?? term ?? value ?? of ?? '', list, at, place, name),
            )
          : entries,
      ]),
    );
  return { ...keep(profile), affinities: keep(profile.affinities) } as Profile;
}
