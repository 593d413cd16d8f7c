import type { Availability } from '@dangol/schema';
import { hasEmail, scrubUrl } from './scrub-url';

/**
 * Longest text taken from a page, in UTF-16 code units; a longer one is cut, a longer address (a `data:` picture) left.
 */
const TEXT_MAX = 500;

const NUMBERS = /^(price|quantity|discount|index|value|shipping|tax|rating|reviews)$/;

/** Parameters that an item's address can do without and that may tell who is looking. */
const REVEALING = /utm_|clid|mail|phone|token|auth|sess|pass|user|member/i;

/** A non-empty text, trimmed and cut to 500 characters. Numbers count as texts. */
export function textOf(value: unknown): string | undefined {
  return /^[sn]/.test(typeof value) ? String(value).trim().slice(0, TEXT_MAX) || undefined : undefined;
}

/**
 * A number of 0 or more, however a shop writes it: `12900`, `'105,000원'`, `'1.234,50 €'`, `'12,90'`. A lone point is a
 * decimal point, as schema.org asks; any other mark before exactly three digits groups thousands. Of a range, the lower
 * end.
 */
export function numberOf(value: unknown): number | undefined {
  const [, minus, run = ''] = /(-?)[^\d-]*(\d[\d.,'\s]*)/.exec(textOf(value) ?? '') ?? [];
  const digits = run.replace(/['\s]|\D+$/g, '');
  const plain = Number(digits);
  const amount = plain >= 0 ? plain : Number(digits.replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.'));
  return digits && !minus && amount < Infinity ? amount : undefined;
}

/** schema.org's addresses, Open Graph's and Google's words for stock, in our one word. */
export function availabilityOf(value: unknown): Availability | undefined {
  const word = String(value).toLowerCase();
  if (/out|sold|oos|discont/.test(word)) return 'out_of_stock';
  if (/pre-?\s?(order|sale)/.test(word)) return 'preorder';
  if (/order/.test(word)) return 'backorder';
  return /stock|limited|only/.test(word) ? 'in_stock' : undefined;
}

/**
 * One field of an event or an item as a page has it, by its GA4 name: money and counts as numbers, texts cut, addresses
 * absolute. A text with an e-mail address in it, an object or a list gives `undefined`.
 *
 * An item may be named by its address's query (`?product_no=45`), so unlike a page's address it keeps parameters,
 * except those whose name or value may be personal.
 */
export function fieldOf(name: string, value: unknown, base: string): unknown {
  const text = textOf(value);
  if (NUMBERS.test(name)) return numberOf(text);
  if (name === 'availability') return availabilityOf(text);
  if (typeof value === 'boolean' || (Number.isFinite(value) && !/_|coupon|affil/.test(name))) return value;
  if (!text || (name === 'currency' && !/^[a-z]{3}$/i.test(text))) return undefined;
  if (/^item_(url|image)$/.test(name)) {
    return (text.length < TEXT_MAX && scrubUrl(text, (param) => !REVEALING.test(param), base)) || undefined;
  }
  if (hasEmail(text)) return undefined;
  return name === 'currency' ? text.toUpperCase() : text;
}
