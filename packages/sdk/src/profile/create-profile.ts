// The profile of this device. Events change the copy in memory at once and the stored one by a read-modify-write transaction,
// so that two tabs never overwrite each other; the stored result then becomes the copy in memory, in this tab and in the others.
import type { Profile, ProfileSnapshot } from '@dangol/schema';
import { type UseStore, update } from 'idb-keyval';
import { emptyProfile } from './empty-profile';

import { type ProfileEvent, reduce } from './reduce';
import { trim } from './trim';

/** The slice of a database that the profile uses. */
interface Database {
  store(name: string): UseStore;
  erase(): Promise<void>;
  close(): void;
}

/** What `createProfile()` takes. */
export interface ProfileDeps {
  open: (name: string, stores: string[]) => Database;
  /** Whether the profile may be used now, asked before every access to storage. */
  allowed: () => boolean;
  /** A channel to the other tabs: calls back on their changes; `undefined` where the browser has none. */
  channel?: { post(): void; listen(listener: () => void): () => void };
  now: () => number;
  newSeed: () => string;
  /** Told once when storage is refused and the profile goes on in memory. */
  onStorageLost?: () => void;
}

/** The profile room. */
export interface ProfileRoom {
  /** Reads the stored profile, if allowed and not yet done. */
  start(): Promise<void>;
  /** Whether there is nothing more to wait for: the stored profile is read, or may not be. */
  isReady(): boolean;
  /** Applies an event; the snapshot has it at once. */
  apply(event: ProfileEvent): void;
  snapshot(): ProfileSnapshot;
  subscribe(listener: (snapshot: ProfileSnapshot) => void): () => void;
  /** Empties memory and deletes the database. */
  erase(): Promise<void>;
  destroy(): void;
}

const KEY = 'profile';

/** Nothing is opened before the first `start()` or `apply()` under consent. */
export function createProfile(deps: ProfileDeps): ProfileRoom {
  const open = () => deps.open('dangol-profile', ['profile']);
  const { allowed, channel, now, newSeed, onStorageLost } = deps;
  const listeners = new Set<(snapshot: ProfileSnapshot) => void>();
  let current = emptyProfile(newSeed());
  let pending: ProfileEvent[] = [];
  let database: Database | undefined;
  let started: Promise<void> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let queued = false;
  /** Counts up at each erasure: a write of an earlier life must not take the events of a later one. */
  let life = 0;
  let loaded = false;
  let inMemory = false;

  const stopListening = channel?.listen(() => {
    if (started && allowed()) void store();
  });

  function announce(): void {
    for (const listener of [...listeners]) listener(current);
  }

  /** Applies what is pending to the stored profile, whatever other tabs did to it, and takes the result over. */
  function store(): Promise<void> {
    if (queued) return writing;
    queued = true;
    const mine = life;
    writing = writing.then(async () => {
      if (mine !== life) return;
      queued = false;
      if (inMemory || !allowed()) return;
      const events = pending;
      pending = [];
      try {
        database ??= open();
        let stored = current;
        await update<Profile>(
          KEY,
          (before) => {
            const kept = before?.format === 'dangol-profile/1' ? trim(before, now()) : emptyProfile(current.seed);
            stored = events.reduce(reduce, kept);
            return stored;
          },
          database.store('profile'),
        );
        if (!allowed()) return;
        current = pending.reduce(reduce, stored);
        loaded = true;
        if (events.length > 0) channel?.post();
        announce();
      } catch {
        // Storage is refused or full: what memory holds goes on for this page.
        inMemory = true;
        onStorageLost?.();
      }
    });
    return writing;
  }

  return {
    start() {
      if (!allowed()) return Promise.resolve();
      started ??= store();
      return started;
    },
    isReady: () => loaded || inMemory || !allowed(),
    apply(event) {
      current = reduce(current, event);
      pending.push(event);
      announce();
      const stored = store();
      started ??= stored;
    },
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    erase() {
      pending = [];
      current = emptyProfile(newSeed());
      started = undefined;
      const erased = database ?? open();
      database = undefined;
      inMemory = loaded = queued = false;
      life += 1;
      // In the row of writes: what is applied after a new grant is stored after the deletion.
      writing = writing.then(() => erased.erase()).catch(() => {});
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
