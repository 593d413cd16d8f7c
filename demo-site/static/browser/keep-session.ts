import type { Session } from '../../http/create-sessions';
import { emptySession } from '../../http/empty-session';

/** The shop's own memory of its visitor, which the server has in a session. */
export interface KeptSession {
  read(): Session;
  /** First called when something is done that needs it: before that nothing is stored. */
  write(session: Session): void;
}

/** Also what a tester's stage removes on leaving. */
export const SESSION_KEY = 'shop_session';

/** @param storage where it is refused, what is done holds for this page. */
export function keepSession(storage: () => Pick<Storage, 'getItem' | 'setItem'>): KeptSession {
  let memory: Session | undefined;
  return {
    read() {
      try {
        const text = storage().getItem(SESSION_KEY);
        return text ? { ...emptySession(), ...JSON.parse(text) } : (memory ?? emptySession());
      } catch {
        return memory ?? emptySession();
      }
    },
    write(session) {
      memory = session;
      try {
        storage().setItem(SESSION_KEY, JSON.stringify(session));
      } catch {
        // Refused or full.
      }
    },
  };
}
