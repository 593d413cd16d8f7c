import { mask } from './mask';
import type { Params } from './report';
import { ITEM_ADDRESS, type Keep, scrubUrl } from './scrub-url';

/** Fields that name a thing, never a person, and mean nothing once changed. */
const NAMES = /^(item_\w*(id|variant)|(product|variant|transaction|promotion|render|record)_id|model_version|sku)$/;

/** What lies deeper than this is left out. */
const DEPTH = 6;

/**
 * An event's params with personal data masked in every text, at any depth (what lies deeper than six levels is left out), and with addresses
 * scrubbed: an item's keep what names the item, all others the allow-listed parameters. Fields that name things (`item_id`, `item_variant`,
 * `transaction_id` …) stay. What needs no change is not copied.
 * @param keep the query parameters that survive; default the UTM ones.
 */
export function maskParams(params: Params, keep?: Keep): Params {
  const masked = (value: unknown, name: string, depth: number): unknown => {
    if (typeof value === 'string') {
      if (NAMES.test(name)) return value;
      return (/^https?:/i.test(value) && scrubUrl(value, /^item_/.test(name) ? ITEM_ADDRESS : keep)) || mask(value);
    }
    if (Object(value) !== value) return value;
    if (!depth) return undefined;
    const before = value as Params;
    const isList = Array.isArray(before);
    const after = Object.entries(before).map(
      ([key, inner]) => [key, masked(inner, isList ? name : key, depth - 1)] as const,
    );
    if (after.every(([key, inner]) => inner === before[key])) return before;
    return isList ? after.map(([, inner]) => inner) : Object.fromEntries(after);
  };
  return masked(params, '', DEPTH) as Params;
}
