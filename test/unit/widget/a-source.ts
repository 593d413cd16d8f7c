import type { Source, StripItem, StripRequest, StripResult } from '@dangol/widget';

/** One recommended item. */
export function aStripItem(id: string, overrides: Partial<StripItem['card']> = {}): StripItem {
  const card = { id, title: `Item ${id}`, url: `/items/${id}`, price: 10_000, currency: 'KRW', ...overrides };
  return { id, card, reason: { code: 'same-buyers' }, score: 1 };
}

/** An answer with these items. */
export function anAnswer(...ids: string[]): StripResult {
  return { items: ids.map((id) => aStripItem(id)), step: 'similar-buyers', modelVersion: 'v1' };
}

/** A source whose answers the test gives one by one, and that keeps what it was asked and told. */
export function aSource() {
  const listeners = new Set<() => void>();
  const asked: { request: StripRequest; answer(result: unknown): void; fail(): void }[] = [];
  const told: { name: string; params: Record<string, unknown> }[] = [];
  const source: Source = {
    recommend: (request) =>
      new Promise((resolve, reject) => {
        asked.push({
          request,
          answer: (result) => resolve(result as StripResult),
          fail: () => reject(new Error('down')),
        });
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    track(name, params) {
      told.push({ name, params });
    },
  };
  const change = () => {
    for (const listener of listeners) listener();
  };
  return { source, asked, told, change, listeners };
}

/** Lets every settled promise be heard. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));
