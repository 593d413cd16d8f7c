import { Window } from 'happy-dom';
import type { CaptureBrowser } from '../../../packages/sdk/src/capture/capture-browser';
import { type CaptureDeps, createCapture } from '../../../packages/sdk/src/capture/create-capture';

/** What capture reported, in order. */
export interface Reported {
  name: string;
  params: Record<string, unknown>;
  reader: string;
}

/** A page in a window of its own, not yet watched. */
export function openPage(html = '', url = 'https://shop.test/product/coat-1?utm_source=mail&uid=7') {
  const window = new Window({ url });
  window.document.write(`<!doctype html><html lang="ko"><head><title>Coat</title></head><body>${html}</body></html>`);
  return { window, browser: window as unknown as CaptureBrowser, document: window.document as unknown as Document };
}

/** A page that capture watches. */
export function watchPage(html = '', deps: Partial<CaptureDeps> = {}, before?: (browser: CaptureBrowser) => void) {
  const page = openPage(html);
  before?.(page.browser);
  const reported: Reported[] = [];
  const report = (name: string, params: Record<string, unknown>, reader: string) => {
    reported.push({ name, params, reader });
  };
  const unused = { isOurs: () => false, onPage() {} };
  const capture = createCapture({ browser: page.browser, report, ...unused, ...deps });
  return { ...page, capture, reported, names: () => reported.map(({ name, reader }) => `${reader}:${name}`) };
}

/** A script element with JSON-LD. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

/** Long enough for a document to be looked at. */
export function looked(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 330));
}

/** A product as a shop's page declares it. */
export const COAT = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku: 'coat-1',
  name: 'Wool coat',
  offers: { '@type': 'Offer', price: '105,000', priceCurrency: 'KRW', availability: 'https://schema.org/InStock' },
};
