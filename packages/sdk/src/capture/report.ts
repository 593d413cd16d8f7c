/** Who saw an event on the page. `page` reports page views; the others read what the shop put there. */
export type Reader = 'page' | 'dataLayer' | 'jsonLd' | 'attributes' | 'meta';

/** Takes what a reader saw. `params` are plain data with GA4's names, made anew for every call. */
export type Report = (name: string, params: Record<string, unknown>, reader: Reader) => void;

/** What every reader needs to understand a page. */
export interface Reading {
  /** Turns whatever the page calls an item into its canonical id; `undefined` where that is none. */
  idOf(raw: unknown): string | undefined;
  /** The document's base address, for relative ones. */
  base(): string;
}
