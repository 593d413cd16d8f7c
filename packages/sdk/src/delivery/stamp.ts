import { SESSION_GAP_MS, SESSION_TOUCH_MS } from './constants';
import type { Kept, KeptState } from './kept';

/** Gives the visitor and the session that an event belongs to; a pause of 30 minutes ends a session, in all tabs together. */
export type Stamp = (at: number) => { visitor: string; session: string };

/** Stamps events from what is kept, and keeps the session going there. */
export function createStamp(deps: { kept: Kept; now(): number; newId(): string }): Stamp {
  const { kept, now, newId } = deps;
  let savedAt = -Infinity;

  // An event may be older than the session's last one (it waited for a choice), and an instant may lie in a wrong clock's future.
  const goesOn = ({ session }: KeptState, at: number) =>
    at - session.at <= SESSION_GAP_MS && session.at - now() <= SESSION_GAP_MS;

  return (eventAt) => {
    const at = Math.min(eventAt, now());
    const goingOn = goesOn(kept.state(), at);
    const id = newId();
    const edit = (state: KeptState) => {
      state.session = goesOn(state, at) ? { id: state.session.id, at: Math.max(state.session.at, at) } : { id, at };
    };
    if (goingOn && at - savedAt < SESSION_TOUCH_MS) edit(kept.state());
    else {
      savedAt = at;
      void kept.change(edit);
    }
    const { visitor, session } = kept.state();
    return { visitor, session: session.id };
  };
}
