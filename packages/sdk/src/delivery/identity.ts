// Who the visitor is: the stored document is the truth, and this page's copy follows it. Where the page knew it to be stored and now finds
// another or none, the visitor was erased elsewhere (another tab, while this one was frozen or asleep): nothing of the old one is written back.
// The consent stamp tells the same without the database, so that an event captured after the erasure never gets the old id.
import { VISITOR_LIFE_MS } from './constants';
import type { DeliveryDeps } from './delivery';
import type { Edit, Meta } from './meta';

/** One edit on its way into the database. */
export interface PendingEdit {
  /** Inside the transaction: what to write in place of what is stored; `undefined` where nothing may be. */
  merge(stored: unknown): Meta | undefined;
  /** The transaction is done. */
  done(): void;
}

/** The document beside the events, in memory. */
export interface Identity {
  meta(): Meta;
  /** Takes up what is stored, inside or right after the transaction that read it. Gives it back unless its life is over. */
  meet(stored: unknown): Meta | undefined;
  /** Edits it at once, and prepares the same for the database. */
  edit(edit: Edit): PendingEdit;
  /** Begins a new visitor if the consent that this one was made under has ended. */
  verify(): void;
  /** Begins a new visitor. */
  renew(): void;
}

/**
 * @param mayCreate whether anything may be stored at all.
 * @param onOther told when the visitor is another one than before; `isErased`: the page's own was known to be stored and has ended.
 */
export function createIdentity(
  deps: DeliveryDeps,
  mayCreate: () => boolean,
  onOther: (isErased: boolean) => void,
): Identity {
  const { now, newId } = deps;
  let meta = fresh();
  /** Whether the database was seen to hold this visitor. */
  let isKnown = false;
  /** Counts edits. What is read while one is on its way does not show it, and neither does a disk that refused it. */
  let edits = 0;
  let savedEdits = 0;

  function fresh(): Meta {
    return {
      visitor: newId(),
      madeAt: now(),
      consent: deps.consentNow(),
      session: { id: newId(), at: now() },
      orders: new Map(),
      rests: new Map(),
    };
  }

  function isEnded({ madeAt, consent }: Meta): boolean {
    return (
      Math.abs(now() - madeAt!) > VISITOR_LIFE_MS ||
      deps.backends.every(({ purposes }) => deps.standing(purposes, consent) === 'denied')
    );
  }

  function become(next: Meta): void {
    meta = next;
    isKnown = false;
    savedEdits = ++edits;
  }

  function meet(value: unknown): Meta | undefined {
    let stored: Meta | undefined;
    if (isMeta(value)) {
      value.madeAt ??= now();
      value.consent ??= deps.consentNow();
      if (!isEnded(value)) stored = value;
    }
    if (stored ? stored.visitor !== meta.visitor : isKnown || isEnded(meta)) {
      const wasKnown = isKnown;
      become(stored ?? fresh());
      onOther(wasKnown);
    }
    isKnown = !!stored;
    if (stored && savedEdits === edits) meta = stored;
    return stored;
  }

  return {
    meta: () => meta,
    meet,
    edit(edit) {
      const mine = ++edits;
      let written: Meta | undefined;
      edit(meta);
      return {
        merge(stored) {
          const merged = meet(stored) ?? (mayCreate() ? meta : undefined);
          if (merged) edit(merged);
          written = merged && { ...merged };
          return written;
        },
        done() {
          if (written?.visitor !== meta.visitor) return;
          isKnown = true;
          if (mine !== edits) return;
          meta = written;
          savedEdits = mine;
        },
      };
    },
    verify() {
      if (isEnded(meta)) meet(undefined);
    },
    renew: () => become(fresh()),
  };
}

/** Whether a value of the store is the document beside the events. */
export function isMeta(value: unknown): value is Meta {
  return !!(value as Meta | undefined)?.visitor;
}
