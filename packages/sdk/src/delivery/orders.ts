import { ORDER_MEMORY, ORDER_MEMORY_MS } from './constants';
import type { Kept } from './kept';

/** The orders that this device has reported: an order page that is opened again is not a second purchase. */
export interface Orders {
  /** Whether another event has reported the order before. The same event may come again, for a further backend. */
  isRepeat(order: string, event: string): boolean;
  /** Remembers for 90 days that this event has reported it. */
  note(order: string, event: string): void;
}

/** The memory of orders, under the consent that opened the outbox. */
export function createOrders({ kept, now }: { kept: Kept; now(): number }): Orders {
  const recent = () => kept.state().orders.filter(([, at]) => now() - at < ORDER_MEMORY_MS);
  return {
    isRepeat: (order, event) => recent().some(([id, , earlier]) => id === order && earlier !== event),
    note(order, event) {
      const at = now();
      void kept.change((state) => {
        const others = state.orders.filter(([id, noted]) => id !== order && at - noted < ORDER_MEMORY_MS);
        state.orders = [...others.slice(1 - ORDER_MEMORY), [order, at, event]];
      });
    },
  };
}
