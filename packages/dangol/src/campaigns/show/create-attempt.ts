// A message is made and its place found before it is claimed over all tabs; it is claimed right before it is drawn. What cannot be drawn has cost nothing.
import type { Situation, Verdict } from '@dangol/campaigns';
import type { ShownMessage } from '@dangol/widget/messages';
import type { Room } from '../room';
import { isAllowed } from '../state/is-allowed';
import { rollBack } from '../state/roll-back';
import { messageEvents } from './message-events';
import { whenFree } from './when-free';

/** One try to show something. */
export interface Attempt {
  verdict: Verdict;
  situation: Situation;
  /** An inline message's place. */
  host?: HTMLElement | undefined;
  /** Asked after everything that was waited for. */
  isAlive: () => boolean;
  /** It was shown, and is gone. */
  onClosed: () => void;
}

/** Gives what tries to show a message: nothing where it is not shown. */
export function createAttempt(room: Room): (attempt: Attempt) => Promise<ShownMessage | undefined> {
  const { client, compiled, window, store, tab } = room;

  return async ({ verdict, situation, host, isAlive, onClosed }) => {
    const [drawing, content] = await Promise.all([room.drawing(), room.content(verdict, situation)]);
    if (!content || !isAlive() || (!host && !(await whenFree(content, drawing, window, isAlive)))) return undefined;
    const claimed = await room.claim(verdict, situation);
    if (!claimed) return undefined;
    let isShown = false;
    let isClosed = false;
    const deps = {
      ...messageEvents(verdict, room, situation, claimed.state),
      onClosed() {
        isClosed = true;
        if (isShown) onClosed();
      },
      browser: window,
      host,
    };
    let message: ShownMessage | undefined;
    try {
      // Once more: the visitor may have withdrawn while it was being claimed.
      if (isAlive() && isAllowed(verdict.campaign.id, compiled(), client)) message = drawing.showMessage(content, deps);
    } catch {
      // As if it had closed at once.
    }
    if (message && !isClosed) {
      isShown = true;
      return message;
    }
    await store.change((state) => rollBack(state, claimed.before, claimed.state, tab));
    return undefined;
  };
}
