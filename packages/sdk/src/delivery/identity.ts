import { update } from 'idb-keyval';
import { SESSION_GAP_MS, SESSION_TOUCH_MS } from './constants';
import type { Disk } from './disk';

/** Who and which visit, kept beside the outbox; in memory where storage fails. */
export interface Identity {
  /** Reads visitor and session, or makes them: to be called once a backend's purposes are allowed, never before. */
  load(): Promise<void>;
  visitor(): string;
  /** The session that an event of this time belongs to; `undefined` after a pause, until `renew` has asked the other tabs. */
  session(at: number): string | undefined;
  /** Goes on with the session that another tab has kept alive, else begins one. */
  renew(at: number): Promise<void>;
  /** Forgets both in memory; what is stored goes with the database. */
  forget(): void;
}

interface Session {
  id: string;
  /** Of its newest event. */
  at: number;
}

/** Visitor (a random UUID until a withdrawal) and session (until a pause of 30 minutes), shared by all tabs. */
export function createIdentity(deps: { disk: Disk; now(): number; newId(): string }): Identity {
  const { disk, now, newId } = deps;
  let visitor = '';
  let session: Session | undefined;
  let savedAt = 0;

  // An event may be older than the session's last one (it waited for a choice), and a stored instant may lie in a wrong clock's future.
  const goesOn = (kept: Session | undefined, at: number): kept is Session =>
    !!kept?.id && at - kept.at <= SESSION_GAP_MS && kept.at - now() <= SESSION_GAP_MS;

  async function renew(at: number): Promise<void> {
    savedAt = at;
    const own = goesOn(session, at) ? session : { id: newId(), at };
    session = own;
    await disk.run('meta', (store) =>
      update<Session>(
        'session',
        (stored) => {
          const kept = goesOn(stored, at) ? stored : own;
          session = { id: kept.id, at: Math.max(kept.at, own.at, at) };
          return session;
        },
        store,
      ),
    );
  }

  return {
    async load() {
      const fresh = newId();
      visitor = fresh;
      await disk.run('meta', (store) =>
        update<string>(
          'visitor',
          (stored) => {
            visitor = typeof stored === 'string' && stored ? stored : fresh;
            return visitor;
          },
          store,
        ),
      );
      session = undefined;
      await renew(now());
    },
    visitor: () => visitor,
    session(at) {
      if (!goesOn(session, at)) return undefined;
      session.at = Math.max(session.at, at);
      if (session.at - savedAt > SESSION_TOUCH_MS) void renew(session.at);
      return session.id;
    },
    renew,
    forget() {
      visitor = '';
      session = undefined;
    },
  };
}
