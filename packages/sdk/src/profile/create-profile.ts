// The profile of this device. An event changes the copy in memory at once. In the database it is first put down as it is; then one transaction folds
// what all tabs have put down into the stored profile, which every tab takes over. What is shown and what is stored has been cleaned of what is
// sensitive; the copy in memory is neither.
import type { ConsentStamp, MemberFacts, Profile, ProfileSnapshot } from '@dangol/schema';
import type { UseStore } from 'idb-keyval';
import { createKept } from './create-kept';
import { createRow } from './create-row';
import { emptyProfile } from './empty-profile';
import { createJournal } from './journal';
import { DAY_MS, PROFILE_DAYS } from './limits';
import type { ProfileDatabase, ProfileDeps, ProfileRoom } from './profile';
import { FORGET, type ProfileEvent, reduce } from './reduce';
import { forgetSensitive, withoutSensitive } from './sensitive';
import { trim } from './trim';

/** Nothing is opened before the first `start()` or `apply()` under consent. */
export function createProfile(deps: ProfileDeps): ProfileRoom {
  const { allowed, mayCreate = allowed, channel, now, newSeed, onStorageLost, sensitive = [] } = deps;
  const open = () => deps.open('dangol-profile', ['profile'], mayCreate);
  const listeners = new Set<(snapshot: ProfileSnapshot) => void>();
  let current = emptyProfile(newSeed());
  /** Items found to be in a sensitive category. Of this page alone: to store them would be to remember them. */
  const hidden = new Set<string>();
  let linked: ProfileEvent[] = [];
  let member: MemberFacts | undefined;
  let shown: ProfileSnapshot = current;
  /** Applied in memory, not yet in the database. */
  let pending: ProfileEvent[] = [];
  let database: ProfileDatabase | undefined;
  let started: Promise<void> | undefined;
  /** Counts up at each erasure: a write of an earlier life must not take the events of a later one. */
  let life = 0;
  let isDirty = false;
  let loaded = false;
  let inMemory = false;

  /** What is written after an erasure is stored after it. */
  const inRow = createRow();
  const kept = createKept({ inRow, inStore, isOfNow });
  const journal = createJournal(deps);
  const stopListening = channel?.listen(() => {
    isDirty = true;
    if (allowed()) started = save();
  });

  function announce(): void {
    shown = clean({ ...linked.reduce(reduce, current), ...(member && { member }) });
    for (const listener of [...listeners]) listener(shown);
  }

  /** @param isAll also what is kept for a page that may store nothing, and never could. */
  function drop(isAll = !!started): void {
    if (isAll) kept.clear();
    pending = [];
    current = emptyProfile(newSeed());
    started = undefined;
    inMemory = loaded = false;
    life += 1;
    journal.renew();
    announce();
  }

  function clean(profile: Profile): Profile {
    return forgetSensitive(profile, sensitive, hidden);
  }

  /** What may be heard of an event; what it tells of earlier ones is forgotten. */
  function sift(event: ProfileEvent): ProfileEvent[] {
    const { size } = hidden;
    const heard = withoutSensitive(event, sensitive, hidden);
    if (hidden.size > size) forgetHidden();
    return heard ? [heard] : [];
  }

  function forgetHidden(): void {
    isDirty = true;
    announce();
    if (started) void save().then(() => channel?.post());
  }

  function apply(given: ProfileEvent, stamp?: ConsentStamp): void {
    for (const event of sift(given)) {
      current = reduce(current, event);
      announce();
      if (inMemory || !allowed()) return;
      pending.push(event);
      const stored = save(event, stamp);
      started ??= stored;
    }
  }

  /** What comes of some work on the store; `undefined` where nothing may be stored, or could be. */
  async function inStore<Result>(work: (store: UseStore) => Promise<Result>): Promise<Result | undefined> {
    if (inMemory || !allowed()) return undefined;
    try {
      database ??= open();
      return await work(database.store('profile'));
    } catch {
      if (mayCreate()) {
        // Storage is refused or full: what memory holds goes on for this page.
        inMemory = true;
        pending = [];
        onStorageLost?.();
      }
      return undefined;
    }
  }

  /**
   * Puts an event down, then folds what was put down, here or in other tabs, into the stored profile, in one transaction, and takes the result over.
   */
  async function save(event?: ProfileEvent, stamp?: ConsentStamp): Promise<void> {
    const isOurs = isOfNow();
    const isCurrent = () => isOurs() && allowed();
    const store = async (records: UseStore) => {
      if (event && allowed(stamp)) {
        await journal.putDown(records, event, stamp, () => isOurs() && allowed(stamp));
        isDirty = true;
        pending = pending.filter((other) => other !== event);
      }
      if (isCurrent() && (isDirty || !loaded)) await fold(records, isCurrent);
    };
    await inRow(async () => isCurrent() && inStore(store));
  }

  /** Whether nothing was erased since. */
  function isOfNow(): () => boolean {
    const mine = life;
    return () => mine === life;
  }

  async function fold(store: UseStore, isCurrent: () => boolean): Promise<void> {
    isDirty = false;
    let folded = 0;
    let stored = current;
    await journal.foldAll(store, (before, events) => {
      if (!isCurrent()) return undefined;
      folded = events.length;
      // Gone since it was read: another tab has erased it, seed and all, and what it had not seen yet with it; or that which was before.
      const isGone = loaded && !journal.isYoung();
      if (isGone && before?.seed !== current.seed) pending = [];
      const fresh = emptyProfile(isGone ? newSeed() : current.seed);
      // One that nothing has happened in yet is as old as its first event.
      const updatedAt = before?.updatedAt || now();
      const isOurs = before?.format === 'dangol-profile/1' && now() - updatedAt <= PROFILE_DAYS * DAY_MS;
      const kept = isOurs ? trim({ ...fresh, ...before }, now()) : fresh;
      // Once more: what a page that is long gone has put down may be past its time.
      stored = clean(trim(events.reduce(reduce, kept), now()));
      return stored;
    });
    if (!isCurrent()) return;
    current = pending.reduce(reduce, stored);
    loaded = true;
    if (folded > 0) channel?.post();
    announce();
  }

  return {
    start() {
      if (!allowed()) return Promise.resolve();
      started ??= save();
      return started;
    },
    isReady: () => loaded || inMemory || !allowed(),
    apply,
    hide(ids) {
      if (ids.every((id) => hidden.has(id))) return;
      for (const id of ids) hidden.add(id);
      forgetHidden();
    },
    keep: kept.keep,
    kept: kept.all,
    forget: (what) => apply({ name: FORGET, at: now(), params: { ...what } }),
    snapshot: () => shown,
    link(events, known) {
      if (!linked[0] && !events[0] && !member && !known) return;
      member = known;
      linked = events.flatMap(sift);
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drop: () => drop(),
    erase(isAll) {
      drop(isAll);
      const erased = database ?? open();
      database = undefined;
      return inRow(() =>
        erased
          .erase()
          .catch(() => {})
          .then(() => channel?.post()),
      );
    },
    destroy() {
      stopListening?.();
      listeners.clear();
      database?.close();
    },
  };
}
