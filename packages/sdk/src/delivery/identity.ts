// Who the visitor is: the stored document is the truth, and this page's copy is that document with the edits on top that are still on their way
// to it. Where the page knew its visitor to be stored and now finds another or none, the visitor was erased elsewhere (another tab, while this
// one was frozen or asleep): nothing of the old one is written back. The consent stamp tells the same without the database, so that an event
// captured after the erasure never gets the old id. A visitor who has just begun may vanish, too: with the old one, whose deletion takes a while. That
// one goes on.
import { DELETING_MS, VISITOR_LIFE_MS } from './constants';
import type { DeliveryDeps } from './delivery';
import type { Edit, Meta } from './meta';

/** The document beside the events, in memory. */
export interface Identity {
  meta(): Meta;
  /** Takes up what is stored, inside or right after the transaction that read it. Tells whether there is a visitor whose life is not over. */
  meet(stored: unknown): boolean;
  /** Edits it, for every later reading too until the database shows it. */
  edit(edit: Edit): void;
  /** The document is about to be written: what it gives is to be called when it is. */
  writing(): (written: Meta) => void;
  /** Goes on as the visitor of events that lie there without a document, as the first versions stored them. */
  adopt(visitor: string): void;
  /** Begins a new visitor if the consent that this one was made under has ended. */
  verify(): void;
  /** Begins a new visitor. */
  renew(): void;
  /** Whether the visitor began so lately that what another tab writes may still be of the one it began itself, or of one that is in deletion. */
  isYoung(): boolean;
}

/**
 * @param onOther told when the visitor is another one than before; `isErased`: the page's own was known to be stored and has ended; `isLost`: it was
 *   deleted with the one before it, and another tab has begun this one.
 */
export function createIdentity(deps: DeliveryDeps, onOther: (isErased: boolean, isLost: boolean) => void): Identity {
  const { now, newId, backends, standing, consentNow } = deps;
  const pending = new Set<Edit>();
  let meta = fresh();
  /** The visitor whom the database was seen to hold. */
  let known: string | undefined;
  /** When the one before this one ended, epoch ms. */
  let bornAt = Number.NEGATIVE_INFINITY;
  // Without a record nothing could tell an erasure after it from the one before it.
  const isYoung = () => !!meta.consent?.seq && Math.abs(now() - bornAt) < DELETING_MS;

  function fresh(): Meta {
    const at = now();
    return {
      visitor: newId(),
      madeAt: at,
      consent: consentNow(),
      session: { id: newId(), at },
      orders: new Map(),
      rests: new Map(),
    };
  }

  function isEnded({ madeAt, consent }: Meta): boolean {
    return (
      Math.abs(now() - madeAt!) > VISITOR_LIFE_MS ||
      backends.every(({ purposes }) => standing(purposes, consent) === 'denied')
    );
  }

  function renew(): void {
    pending.clear();
    bornAt = now();
    meta = fresh();
  }

  function meet(value: unknown): boolean {
    const stored = isMeta(value) && { ...fresh(), ...value };
    const isAlive = stored && !isEnded(stored);
    const { visitor } = meta;
    const wasKnown = known === visitor;
    const isOurs = !isEnded(meta) && (!wasKnown || isYoung());
    if (!isOurs && (!isAlive || (wasKnown && stored.visitor !== visitor))) renew();
    if (isAlive) meta = stored;
    known = isAlive ? meta.visitor : undefined;
    if (meta.visitor !== visitor) onOther(wasKnown && !isOurs, wasKnown && isOurs);
    if (isAlive) for (const edit of pending) edit(meta);
    return isAlive;
  }

  return {
    meta: () => meta,
    meet,
    edit(edit) {
      edit(meta);
      pending.add(edit);
    },
    writing() {
      const edits = [...pending];
      return ({ visitor }) => {
        known = visitor;
        for (const done of edits) pending.delete(done);
      };
    },
    adopt(visitor) {
      meta = { ...meta, visitor };
      onOther(false, false);
    },
    verify() {
      if (isEnded(meta)) meet(undefined);
    },
    renew,
    isYoung,
  };
}

/** Whether a value of the store is the document beside the events. */
export function isMeta(value: unknown): value is Meta {
  return !!(value as Meta | undefined)?.visitor;
}
