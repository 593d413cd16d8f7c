import { elementParams } from './element-params';
import { readJsonLd } from './read-json-ld';
import { readMeta } from './read-meta';
import type { IdOf, Params, Reader } from './report';

/**
 * What the document declares as viewed, the surest first: elements with `data-dangol-view` (without a value,
 * `view_item`), the one product of its JSON-LD, the one of its meta tags.
 */
export function readDocument(
  document: Document,
  idOf: IdOf,
  idFrom?: string,
): [name: string, params: Params | undefined, reader: Reader][] {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const blocks = all('script[type="application/ld+json"]').map((script) => script.textContent);
  return [
    ...all('[data-dangol-view]').map((element): [string, Params, Reader] => [
      element.getAttribute('data-dangol-view') || 'view_item',
      elementParams(element),
      'attributes',
    ]),
    ['view_item', readJsonLd(blocks, idOf, idFrom), 'jsonLd'],
    ['view_item', readMeta(document), 'meta'],
  ];
}
