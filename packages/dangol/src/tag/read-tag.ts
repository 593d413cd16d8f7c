import { cloudevents } from '@dangol/backends/cloudevents';
import { gtag } from '@dangol/backends/gtag';
import type { Backend } from '@dangol/schema';
import type { ClientOptions } from '@dangol/sdk';
import { readAge } from './read-age';

/** Attributes whose texts are the options of the same names. */
const AS_THEY_ARE = ['regime', 'model', 'modelVersion', 'notice', 'noticeVersion', 'pageType', 'itemIdFrom'] as const;

/** The slice of the script element that is read: its `data-*` attributes. */
export type TagData = Readonly<Record<string, string | undefined>>;

/**
 * The client's options as the tag's attributes say them.
 *
 * | attribute | what |
 * |---|---|
 * | `data-model` | address of the model folder, or of its manifest where that is another file than `manifest.json` |
 * | `data-model-version` | from the manifest, spares its request |
 * | `data-backend` | where events go: an address, `gtag` or `dataLayer`; several separated by spaces |
 * | `data-purposes` | what the events are for, default `analytics` |
 * | `data-regime` | `kr`, `eu` (default), `uk`, `us`, `none` |
 * | `data-notice` | version of a privacy notice that already names the collection, such as `policy` |
 * | `data-notice-version` | version of the notice as it is now: what was granted under another one is asked anew |
 * | `data-gpc` | `strict`: Global Privacy Control turns personalization off, too |
 * | `data-expires-days` | days after which a grant is asked anew |
 * | `data-child` | the visitor is known to be a child |
 * | `data-consent-backend` | which of the backends gets every consent record: its address, or nothing for the first |
 * | `data-platform` | the shop's platform (`cafe24`, `makeshop`, `shopify`, `woocommerce`; found by its signs where none is named, but for `none`) and the consent platforms of the page, such as `klaro`, separated by spaces; nothing is used before the latter have spoken |
 * | `data-live` | lays newer prices and stock over the strips: `live.json` beside the manifest, or its address |
 * | `data-price-max-age` | how old prices may be, `24h` or `7d`; default `48h` with `data-live` |
 * | `data-sensitive` | categories that are never profiled, separated by commas |
 * | `data-page-type` | what this page is: `home`, `category`, `product`, `cart`… |
 * | `data-keep-params` | query parameters that survive in addresses, in place of the UTM ones |
 * | `data-readers` | `off`, or some of `dataLayer jsonLd attributes meta` |
 * | `data-item-id-from` | the JSON-LD property that holds the shop's item id, such as `productID` |
 * | `data-strips` | where strips go: `kind[:limit][:layout]@after|before|into:selector, …` |
 * | `data-campaigns` | address of the rules file of the shop's campaigns |
 * | `data-preview` | strips and campaigns are for browsers that have opened `?dangol=preview` alone |
 * | `data-debug` | explains dropped events in the console |
 *
 * @throws {TypeError} where the records of consent would go to a backend that is not there.
 */
export function readTag(data: TagData): ClientOptions {
  const purposes = words(data.purposes) as Backend['purposes'];
  const targets = words(data.backend);
  const options: ClientOptions = {
    backends: targets.map((target, index) =>
      backend(target, {
        ...(purposes.length > 0 && { purposes }),
        // The first keeps the usual name; two of one name would be one to the outbox.
        ...(index && { name: target }),
      }),
    ),
    debug: data.debug !== undefined,
  };
  for (const name of AS_THEY_ARE) if (data[name]) options[name] = data[name] as never;
  if (data.gpc === 'strict') options.gpc = data.gpc;
  if (data.expiresDays) options.expiresAfterDays = Number(data.expiresDays) || 1;
  if (data.child !== undefined) options.isChild = true;
  if (data.consentBackend !== undefined) {
    const target = data.consentBackend.trim();
    const index = target ? targets.indexOf(target) : 0;
    // Not to another one instead: it may be somebody else's.
    if (index < 0) throw new TypeError(`data-consent-backend: "${target}" is not in data-backend`);
    options.consentBackend = options.backends![index]?.name;
  }
  options.pricedDays = readAge(data.priceMaxAge) ?? ('live' in data ? 2 : undefined);
  if (data.sensitive) options.sensitive = data.sensitive.split(',');
  if (data.keepParams) options.keepParams = words(data.keepParams);
  if (data.readers) options.readers = data.readers === 'off' ? false : (words(data.readers) as never);
  return options;
}

/** The words of an attribute that holds several. */
export function words(text: string | undefined): string[] {
  return text?.split(/[\s,]+/).filter(Boolean) ?? [];
}

function backend(target: string, shared: Partial<Pick<Backend, 'name' | 'purposes'>>): Backend {
  return target === 'gtag' || target === 'dataLayer'
    ? gtag({ target, ...shared })
    : cloudevents({ url: target, ...shared });
}
