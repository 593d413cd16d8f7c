// One store holds the profile, beside it what others keep with it, and the events that are yet to be folded into it, of all tabs. A put survives a
// page that goes away in the next moment; reading, reducing and writing would not. Each says by its consent stamp which life it is of, since a tab
// may write before it hears that another has erased, and that other may still be deleting when this one writes anew.
import type { ConsentStamp, Profile } from '@dangol/schema';
import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { ProfileEvent } from './reduce';

/** The key of the profile. */
const KEY = 'profile';

/** How long a deletion may take that was begun when this life began: it waits for every tab. */
const DELETING_MS = 10_000;

/** Most events of which is known whether they were folded in: more than anybody causes in that time. */
const KNOWN_MAX = 40;

/** An event as it is put down; an earlier version wrote no stamp. */
type PutDown = ProfileEvent & { consent?: ConsentStamp | undefined };

/** The profile as it is stored: consent when it was written, and the last parts of the keys of the newest events in it. An earlier version wrote neither. */
type Stored = Profile & { since?: ConsentStamp | undefined; heard?: string[] };

/** What `createJournal()` takes. */
export interface JournalDeps {
  now: () => number;
  newSeed: () => string;
  /** Consent that what is written now is written under. */
  since?: (() => ConsentStamp | undefined) | undefined;
  /** Whether what was written under it was given up since. */
  isOver?: ((stamp: ConsentStamp) => boolean) | undefined;
}

/** Writes and reads what the store holds. */
export function createJournal({ now, newSeed, since, isOver }: JournalDeps) {
  let serial = 0;
  let bornAt = Number.NEGATIVE_INFINITY;
  /** What this page has put down since then, by the last part of its key. */
  let recent: [id: string, event: PutDown][] = [];
  const isYoung = () => Math.abs(now() - bornAt) < DELETING_MS;
  const isValid = (stamp: ConsentStamp | undefined) => !stamp || !isOver?.(stamp);

  return {
    /** What was before is over: nothing of it is put back. */
    renew() {
      bornAt = now();
      recent = [];
    },
    /** Whether what was before ended so lately that it may still be in deletion, and what was written since with it. */
    isYoung,
    /**
     * Puts an event down, sorted by time, then by the page's own order.
     * @param isMeant asked when it is done: the connection may have taken a while.
     */
    putDown(store: UseStore, event: ProfileEvent, consent: ConsentStamp | undefined, isMeant: () => boolean) {
      const id = newSeed().slice(-8);
      const entry: PutDown = { ...event, consent };
      const order = [event.at, ++serial, id];
      // Without a record nothing could tell an erasure after it from one before it.
      if (consent?.seq && isYoung()) recent = [...recent, [id, entry] as (typeof recent)[0]].slice(-KNOWN_MAX);
      return store('readwrite', (records) => {
        if (isMeant()) records.put(entry, order);
        records.transaction.commit?.();
        return promisifyRequest(records.transaction);
      });
    },
    /**
     * Makes one profile of the stored one and of what was put down, in one transaction. Where it is somebody else's, what was kept with the old one goes.
     * @param fold the profile to store, `undefined` to leave all as it is; is given the stored one, `undefined` where there is none.
     */
    foldAll(store: UseStore, fold: (before: Profile | undefined, events: ProfileEvent[]) => Profile | undefined) {
      return store('readwrite', async (records) => {
        // No listener: what fails in one is an error of the host's page.
        const [keys, all] = await Promise.all([
          promisifyRequest(records.getAllKeys()),
          promisifyRequest<(Stored | PutDown)[]>(records.getAll()),
        ]);
        // The keys of events are arrays.
        const ids = keys.map((key) => Array.isArray(key) && String(key[2]));
        const stored = all[keys.indexOf(KEY)] as Stored | undefined;
        const { since: at, heard = [], ...known } = stored ?? ({} as Stored);
        const before = stored && isValid(at) ? known : undefined;
        const met = before ? heard : [];
        // Neither in it nor waiting for it: deleted with what was before.
        const lost = isYoung() ? recent.filter(([id]) => !met.includes(id) && !ids.includes(id)) : [];
        const waiting = all.filter((_, place): _ is PutDown => !!ids[place]);
        const profile = fold(
          before,
          [...lost.map(([, event]) => event), ...waiting].filter(({ consent }) => isValid(consent)),
        );
        if (!profile) return;
        if (stored && before?.seed !== profile.seed) records.clear();
        else for (const [place, key] of keys.entries()) if (ids[place]) records.delete(key);
        const heardNow = [...met, ...lost.map(([id]) => id), ...ids.filter((id) => id !== false)].slice(-KNOWN_MAX);
        records.put({ ...profile, since: since?.(), heard: heardNow }, KEY);
        return promisifyRequest(records.transaction);
      });
    },
  };
}
