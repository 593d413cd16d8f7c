import type { Params } from './report';
import { ITEM_ADDRESS, scrubUrl } from './scrub-url';

/**
 * Longest text taken from a page, in UTF-16 code units; a longer one is cut, a longer address (a `data:` picture) left.
 */
const TEXT_MAX = 500;

const NUMBERS = /^(price|quantity|discount|index|value|shipping|tax)$/;

/** A non-empty text, trimmed and cut to 500 characters. Numbers and booleans count as texts. */
export function textOf(value: unknown): string | undefined {
  return Object(value) === value
    ? undefined
    : String(value ?? '')
        .trim()
        .slice(0, TEXT_MAX) || undefined;
}

/**
 * A number of 0 or more, however a shop writes it: `12900`, `'105,000원'`, `'1.234,50 €'`, `'12,90'`. A lone point is a
 * decimal point, as schema.org asks; any other mark before exactly three digits groups thousands. Of a range, the lower
 * end.
 */
export function numberOf(value: unknown): number | undefined {
  const [run = ''] = /-?\d[\d.,'\s]*/.exec(textOf(value) ?? '') ?? [];
  const digits = run.replace(/['\s]|\D+$/g, '');
  const amount = Number(Number(digits) >= 0 ? digits : digits.replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.'));
  return digits && amount >= 0 ? amount : undefined;
}

/**
 * One field of an event or an item as a page has it, by its GA4 name: money and counts as numbers, texts cut, addresses
 * absolute. An object or a list gives `undefined`.
 */
export function fieldOf(name: string, value: unknown, base: string): unknown {
  const text = textOf(value);
  if (NUMBERS.test(name)) return numberOf(text);
  if (name === 'availability') {
    // Of several offers, one that is in stock is enough.
    return /in.?sto|limited/i.test(value as string)
      ? 'in_stock'
      : /out|sold|discont/i.test(value as string)
        ? 'out_of_stock'
        : undefined;
  }
  if (typeof value === 'boolean' || (Number.isFinite(value) && !/_(id|term)$/.test(name))) return value;
  if (!text) return undefined;
  if (/^item_(url|image)$/.test(name)) {
    return (text.length < TEXT_MAX && scrubUrl(text, ITEM_ADDRESS, base)) || undefined;
  }
  return name === 'currency' ? text.toUpperCase() : text;
}

const FIELDS = 'name price quantity variant category brand availability url image'.split(' ');

/** An item as one of our own readers finds it: each field that a page may tell of an item. */
export function itemOf(read: (field: string) => unknown): Params {
  return Object.fromEntries(FIELDS.map((field) => [field, read(field)]));
}
