import { get, update } from 'idb-keyval';
import { PURCHASE_MEMORY, PURCHASE_MEMORY_MS } from './constants';
import type { Disk } from './disk';

/** The orders that this device has reported: an order page that is opened again is not a second purchase. */
export interface Purchases {
  load(): Promise<void>;
  /** Notes the order and tells whether another event has reported it before. The same event may come again, for a further backend. */
  isRepeat(transaction: string, event: string): boolean;
  forget(): void;
}

/** One remembered order: its id, when it was reported (epoch ms), and by which event. */
type Remembered = [transaction: string, at: number, event: string];

/** Remembers order ids for 90 days beside the outbox, under the consent that opened it. */
export function createPurchases(deps: { disk: Disk; now(): number }): Purchases {
  const { disk, now } = deps;
  let known: Remembered[] = [];

  const recent = (list: Remembered[] | undefined) =>
    (list ?? []).filter(([, at]) => now() - at < PURCHASE_MEMORY_MS).slice(-PURCHASE_MEMORY);

  return {
    async load() {
      known = recent(await disk.run('meta', (store) => get<Remembered[]>('purchases', store)));
    },
    isRepeat(transaction, event) {
      const earlier = known.find(([id, at]) => id === transaction && now() - at < PURCHASE_MEMORY_MS);
      if (earlier) return earlier[2] !== event;
      const noted: Remembered = [transaction, now(), event];
      known.push(noted);
      void disk.run('meta', (store) =>
        update<Remembered[]>('purchases', (stored) => recent([...(stored ?? []), noted]), store),
      );
      return false;
    },
    forget() {
      known = [];
    },
  };
}
