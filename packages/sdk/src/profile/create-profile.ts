// The profile of this device. An event changes the copy in memory at once. In the database it is first put down as it is, which a page that goes
// away in the next moment survives; then one transaction folds what all tabs have put down into the stored profile, which every tab takes over.
import type { ConsentStamp, Profile, ProfileSnapshot } from '@dangol/schema';
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { emptyProfile } from './empty-profile';
import type { Forget } from './forget';
import { DAY_MS, PROFILE_DAYS } from './limits';
import { FORGET, type ProfileEvent, reduce } from './reduce';
import { forgetSensitive, withoutSensitive } from './sensitive';
import { trim } from './trim';

/** The slice of a database that the profile uses. */
interface Database {
  store(name: string): UseStore;
  erase(): Promise<void>;
  close(): void;
}

/** What `createProfile()` takes. */
export interface ProfileDeps {
  open: (name: string, stores: string[], mayCreate: () => boolean) => Database;
  /** Whether the profile may be used now, for an event of this stamp; asked before every access to storage. */
  allowed: (stamp?: ConsentStamp) => boolean;
  /** Whether a database may be made where there is none: not after an erasure, before there is something to store. */
  mayCreate?: () => boolean;
  /** A channel to the other tabs: calls back on their changes; `undefined` where the browser has none. */
  channel?: { post(): void; listen(listener: () => void): () => void };
  now: () => number;
  newSeed: () => string;
  /** Names of categories that it must never learn of; default none. */
  sensitive?: readonly string[] | undefined;
  /** Told once when storage is refused and the profile goes on in memory. */
  onStorageLost?: () => void;
}

/** The profile room. */
export interface ProfileRoom {
  /** Reads the stored profile, if allowed and not yet done. */
  start(): Promise<void>;
  /** Whether there is nothing more to wait for: the stored profile is read, or may not be. */
  isReady(): boolean;
  /** Applies an event; the snapshot has it at once. @param stamp consent when it happened. */
  apply(event: ProfileEvent, stamp?: ConsentStamp): void;
  /** The profile, with what was linked laid over it. */
  snapshot(): ProfileSnapshot;
  /** Lays events of elsewhere (a member's own orders) over the profile, in place of those linked before. They are never stored. */
  link(events: ProfileEvent[]): void;
  forget(what: Forget): void;
  /** Forgets these items, now and for the life of the page: they turned out to be in a sensitive category. */
  hide(ids: readonly string[]): void;
  subscribe(listener: (snapshot: ProfileSnapshot) => void): () => void;
  /** Empties memory alone: the profile is suspended, or (`isErased`) another tab is erasing what this one remembers. */
  drop(isErased: boolean): void;
  /** Empties memory and deletes the database. */
  erase(): Promise<void>;
  destroy(): void;
}

const KEY = 'profile';

/** Nothing is opened before the first `start()` or `apply()` under consent. */
export function createProfile(deps: ProfileDeps): ProfileRoom {
  const open = () => deps.open('dangol-profile', ['profile'], () => mayCreate());
  const { allowed, channel, now, newSeed, onStorageLost, sensitive = [] } = deps;
  const mayCreate = () => allowed() && (deps.mayCreate?.() ?? true);
  const listeners = new Set<(snapshot: ProfileSnapshot) => void>();
  let current = emptyProfile(newSeed());
  /** Items found to be in a sensitive category. Of this page alone: to store them would be to remember them. */
  const hidden = new Set<string>();
  let linked: ProfileEvent[] = [];
  let shown: ProfileSnapshot = current;
  /** Applied in memory, not yet in the database. */
  let pending: ProfileEvent[] = [];
  let database: Database | undefined;
  let started: Promise<void> | undefined;
  let writing: Promise<void> = Promise.resolve();
  /** Counts up at each erasure: a write of an earlier life must not take the events of a later one. */
  let life = 0;
  let serial = 0;
  let isDirty = false;
  let loaded = false;
  let inMemory = false;
  /** Another tab is erasing what is stored: not to be read before that tab, or an event of this one, says that it is done. */
  let isIdle = false;

  const stopListening = channel?.listen(() => {
    isDirty = true;
    isIdle = false;
    if (allowed()) started = fold();
  });

  function announce(): void {
    shown = clean(linked.reduce(reduce, current));
    for (const listener of [...listeners]) listener(shown);
  }

  function drop(): void {
    pending = [];
    current = emptyProfile(newSeed());
    started = undefined;
    inMemory = loaded = false;
    life += 1;
  }

  function clean(profile: Profile): Profile {
    return forgetSensitive(profile, sensitive, hidden);
  }

  function hide(ids: readonly string[]): void {
    if (ids.every((id) => hidden.has(id))) return;
    for (const id of ids) hidden.add(id);
    current = clean(current);
    isDirty = true;
    announce();
    if (started && allowed()) void fold().then(() => channel?.post());
  }

  /** What may be heard of an event. */
  function sift(event: ProfileEvent): ProfileEvent[] {
    const [heard, found] = withoutSensitive(event, sensitive, hidden);
    hide(found);
    return heard ? [heard] : [];
  }

  function apply(given: ProfileEvent, stamp?: ConsentStamp): void {
    const [event] = sift(given);
    if (!event) return;
    isIdle = false;
    current = reduce(current, event);
    announce();
    if (inMemory) return;
    pending.push(event);
    putDown(event, stamp);
    const stored = fold();
    started ??= stored;
  }

  /** One step after the other: what is written after an erasure is stored after it. */
  function inTurn(step: (store: UseStore, isCurrent: () => boolean) => Promise<void>): Promise<void> {
    const mine = life;
    writing = writing.then(async () => {
      if (mine !== life || inMemory || !allowed()) return;
      try {
        database ??= open();
        await step(database.store('profile'), () => mine === life && allowed());
      } catch {
        if (!mayCreate()) return;
        // Storage is refused or full: what memory holds goes on for this page.
        inMemory = true;
        pending = [];
        onStorageLost?.();
      }
    });
    return writing;
  }

  function putDown(event: ProfileEvent, stamp?: ConsentStamp): void {
    void inTurn(async (store) => {
      if (!allowed(stamp)) return;
      serial += 1;
      // The key sorts by time, then by this page's order; no two tabs share one.
      const key = [event.at, serial, newSeed()];
      await store('readwrite', (records) => {
        records.put(event, key);
        records.transaction.commit?.();
        return promisifyRequest(records.transaction);
      });
      isDirty = true;
      pending = pending.filter((other) => other !== event);
    });
  }

  /** Folds what was put down into the stored profile, in one transaction, and takes the result over. */
  function fold(): Promise<void> {
    return inTurn(async (store, isCurrent) => {
      if (loaded && !isDirty) return;
      isDirty = false;
      let folded = 0;
      let stored = current;
      await store('readwrite', (records) => {
        const all: IDBRequest<(Profile | ProfileEvent)[]> = records.getAll();
        all.onsuccess = () => {
          const events = all.result.filter((entry): entry is ProfileEvent => 'name' in entry);
          const before = all.result.find((entry): entry is Profile => 'format' in entry);
          folded = events.length;
          // Gone since it was read: another tab has erased it, seed and all, and what it had not seen yet with it.
          const fresh = emptyProfile(loaded ? newSeed() : current.seed);
          if (loaded && before?.seed !== current.seed) pending = [];
          const isOurs = before?.format === 'dangol-profile/1' && now() - before.updatedAt <= PROFILE_DAYS * DAY_MS;
          const kept = isOurs ? trim({ ...fresh, ...before }, now()) : fresh;
          // Once more: what a page that is long gone has put down may be past its time.
          stored = clean(trim(events.reduce(reduce, kept), now()));
          records.clear();
          records.put(stored, KEY);
        };
        return promisifyRequest(records.transaction);
      });
      if (!isCurrent()) return;
      current = clean(pending.reduce(reduce, stored));
      loaded = true;
      if (folded > 0) channel?.post();
      announce();
    });
  }

  return {
    start() {
      if (isIdle || !allowed()) return Promise.resolve();
      started ??= fold();
      return started;
    },
    isReady: () => loaded || inMemory || !allowed(),
    apply,
    hide,
    forget: (what) => apply({ name: FORGET, at: now(), params: what }),
    snapshot: () => shown,
    link(events) {
      if (!linked[0] && !events[0]) return;
      linked = events.flatMap(sift);
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drop(isErased) {
      drop();
      isIdle = isErased;
      announce();
    },
    erase() {
      drop();
      const erased = database ?? open();
      database = undefined;
      // In the row of writes: what is applied after a new grant is stored after the deletion.
      writing = writing
        .then(() => erased.erase())
        .catch(() => {})
        .then(() => channel?.post());
      announce();
      return writing;
    },
    destroy() {
      stopListening?.();
      listeners.clear();
      database?.close();
    },
  };
}
