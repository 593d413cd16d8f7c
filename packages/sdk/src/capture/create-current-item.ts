import { itemId } from '@dangol/schema';
import type { Reader } from './report';

/** A view of an item, as it was reported. */
export interface ItemView {
  id: string;
  params: Record<string, unknown>;
  reader: Reader | 'track';
}

/** The item that the page is about, for strips that do not name one. */
export interface CurrentItem {
  /** The item of the page's last `view_item`, else the page's only product; `undefined` while none is known. */
  id(): string | undefined;
  /** The page's last `view_item`. */
  viewed(): ItemView | undefined;
  /** Notes an event that was reported, or tracked explicitly. */
  note(name: string, params: Record<string, unknown>, reader: ItemView['reader']): void;
  startPage(): void;
  /** Calls the subscribers: the document may say more now. */
  announce(): void;
  /** Calls back when the item may have changed. */
  subscribe(listener: () => void): () => void;
}

/** @param declared the id of the only product that the document declares. */
export function createCurrentItem(declared: () => string | undefined): CurrentItem {
  const listeners = new Set<() => void>();
  let viewed: ItemView | undefined;

  function announce(): void {
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch {
        // One listener's fault is not the others'.
      }
    }
  }

  return {
    id: () => viewed?.id ?? declared(),
    viewed: () => viewed,
    note(name, params, reader) {
      if (name !== 'view_item') return;
      const id = itemId((params.items as { item_id?: unknown }[] | undefined)?.[0]?.item_id);
      if (!id) return;
      const before = viewed?.id;
      viewed = { id, params, reader };
      if (id !== before) announce();
    },
    startPage() {
      viewed = undefined;
      announce();
    },
    announce,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
