/** Who saw an event on the page. `page` reports page views, `shop` is a platform's adapter; the others read what the shop put there. */
export type Reader = 'page' | 'shop' | 'dataLayer' | 'jsonLd' | 'attributes' | 'meta';

/** What a page says of an event, in its own forms; or, once they are read, plain data with GA4's names. */
export type Params = Record<string, unknown>;

/** Takes what a reader saw. */
export type Report = (name: string, params: Params, reader: Reader) => void;

/** Turns whatever a page calls an item into its canonical id; `undefined` where that is none. */
export type IdOf = (raw: unknown) => string | undefined;
