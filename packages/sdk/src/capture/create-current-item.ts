import { itemId } from '@dangol/schema';
import { quietly } from './quietly';

/** The item that the page is about, for strips that do not name one. */
export interface CurrentItem {
  /** The item of the page's last `view_item`, else the page's only product; `undefined` while none is known. */
  id(): string | undefined;
  /** The params of the page's last `view_item`. */
  viewed(): Record<string, unknown> | undefined;
  /** Notes an event that was reported, or tracked explicitly. */
  note(name: string, params: Record<string, unknown>): void;
  startPage(): void;
  /** Calls the subscribers: the document may say more now. */
  announce(): void;
  /** Calls back when the item may have changed. */
  subscribe(listener: () => void): () => void;
}

/** @param declared the params of the `view_item` of the only product that the document declares. */
export function createCurrentItem(declared: () => Record<string, unknown> | undefined): CurrentItem {
  const listeners = new Set<() => void>();
  let view: Record<string, unknown> | undefined;

  function set(next: typeof view): void {
    const before = idIn(view);
    view = next;
    if (!next || idIn(next) !== before) announce();
  }

  function announce(): void {
    for (const listener of [...listeners]) quietly(listener);
  }

  return {
    id: () => idIn(view ?? declared()),
    viewed: () => view,
    note(name, params) {
      if (name === 'view_item' && idIn(params)) set(params);
    },
    startPage: () => set(undefined),
    announce,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function idIn(params: { items?: { item_id?: unknown }[] } | undefined): string | undefined {
  return itemId(params?.items?.[0]?.item_id);
}
