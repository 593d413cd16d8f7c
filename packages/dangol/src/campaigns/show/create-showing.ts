// What is on this page: one message over it, and one in each place. Who may show is settled before anything is waited for.
import { advance, type Situation, type Verdict } from '@dangol/campaigns';
import type { ShownMessage } from '@dangol/widget/messages';
import type { Room } from '../room';
import { createAttempt } from './create-attempt';
import { createOverlayLock } from './create-overlay-lock';
import { createPlaces } from './create-places';
import { isInline } from './is-inline';

/** The messages of this page. */
export interface Showing {
  /** Whether something lies over the page, or is about to. */
  isCovered(): boolean;
  /** Shows what can be shown of these, the first first: one of those over the page, and one in each place. */
  show(verdicts: readonly Verdict[], situation: Situation): void;
  /** Closes the messages of these campaigns. */
  close(isOver: (campaign: string) => boolean): void;
  /** The visitor has gone on to another page without loading it: what lay in the last one goes with it. */
  turn(): void;
  destroy(): void;
}

/** A message that is shown. */
interface Shown {
  message: ShownMessage;
  hasPlace: boolean;
}

/** Nothing is on the page at first. */
export function createShowing(room: Room): Showing {
  const { window, store, life, tab, now } = room;
  const attempt = createAttempt(room);
  const places = createPlaces(room);
  const shown = new Map<string, Shown>();
  /** Campaigns whose message is shown, or about to be. */
  const busy = new Set<string>();
  let page = new AbortController();
  const lease = (isOpen: boolean) =>
    store.change((state) => {
      const { overlay } = state;
      const isLost = overlay && overlay.tab !== tab && overlay.until > now();
      return isLost ? undefined : advance(state, { kind: 'overlay', tab, isOpen, at: now() });
    });
  const lock = createOverlayLock({
    window,
    presence: room.presence,
    renew: async () => !!(await lease(true)),
    release: () => lease(false),
  });

  /** @param free gives back what it lay in. */
  async function tryOne(
    verdict: Verdict,
    situation: Situation,
    isAlive: () => boolean,
    free: () => void,
    host?: HTMLElement,
  ): Promise<boolean> {
    const { id } = verdict.campaign;
    const onClosed = () => {
      shown.delete(id);
      busy.delete(id);
      free();
      room.changed();
    };
    const message = await attempt({ verdict, situation, host, isAlive, onClosed }).catch(() => undefined);
    if (!message) return false;
    shown.set(id, { message, hasPlace: !!host });
    if (!host) lock.hold(message.close);
    room.drawn(verdict);
    room.changed();
    return true;
  }

  async function cover(verdicts: readonly Verdict[], situation: Situation): Promise<void> {
    // What the lock waits for must not outlive it.
    const isAlive = life.mark();
    for (const verdict of verdicts) {
      const { id } = verdict.campaign;
      if (busy.has(id) || !isAlive()) continue;
      busy.add(id);
      if (await tryOne(verdict, situation, isAlive, lock.free)) return;
      busy.delete(id);
    }
    lock.free();
  }

  async function place(verdict: Verdict, situation: Situation): Promise<void> {
    const { campaign, take } = verdict;
    const { id } = campaign;
    const { signal } = page;
    const mark = life.mark();
    const isAlive = () => mark() && !signal.aborted;
    busy.add(id);
    const where = take && 'show' in take ? take.show.place : undefined;
    const host = await places.take(id, where, signal);
    const free = () => host && places.free(host);
    if (host && isAlive() && (await tryOne(verdict, situation, isAlive, free, host))) return;
    free();
    busy.delete(id);
  }

  return {
    isCovered: lock.isTaken,
    show(verdicts, situation) {
      const over = verdicts.filter((verdict) => !isInline(verdict));
      if (over[0] && lock.take()) void cover(over, situation);
      for (const verdict of verdicts) {
        if (isInline(verdict) && !busy.has(verdict.campaign.id)) void place(verdict, situation);
      }
    },
    close(isOver) {
      for (const [id, { message }] of [...shown]) if (isOver(id)) message.close();
    },
    turn() {
      page.abort();
      page = new AbortController();
      for (const { message, hasPlace } of [...shown.values()]) if (hasPlace) message.close();
    },
    destroy() {
      page.abort();
      for (const { message } of [...shown.values()]) message.close();
    },
  };
}
