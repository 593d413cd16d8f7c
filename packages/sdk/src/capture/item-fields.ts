import type { Availability } from '@dangol/schema';

/** Longest text taken from a page, in UTF-16 code units; longer ones are cut. */
const TEXT_MAX = 500;

/** Longest address taken from a page; a longer one (a `data:` picture) is left. */
const URL_MAX = 2000;

/** A non-empty text, trimmed and cut to 500 characters. Numbers count as texts. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim().slice(0, TEXT_MAX) || undefined
    : undefined;
}

/**
 * A number of 0 or more, however a shop writes it: `12900`, `'105,000원'`, `'1.234,50 €'`, `'12,90'`.
 * One comma before exactly three digits groups thousands; one point is a decimal point, as schema.org asks. Of a range, the lower end.
 */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 && value < Infinity ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const [, minus, run] = /(-?)\s*[^\d-]*(\d[\d.,'\s]*)/.exec(value.slice(0, 60)) ?? [];
  if (minus || !run) return undefined;
  const digits = run.replace(/['\s]|[.,]\s*$/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits.charAt(last);
  const isGrouping =
    last < 0 ||
    (!digits.includes(mark === ',' ? '.' : ',') &&
      (digits.indexOf(mark) < last || (mark === ',' && digits.length - last === 4)));
  const whole = isGrouping ? digits : digits.slice(0, last);
  const amount = Number(`${whole.replace(/\D/g, '')}.${isGrouping ? 0 : digits.slice(last + 1)}`);
  return amount < Infinity ? amount : undefined;
}

/** schema.org's addresses, Open Graph's and Google's words for stock, in our one word. */
export function availabilityOf(value: unknown): Availability | undefined {
  const word =
    textOf(value)
      ?.toLowerCase()
      .replace(/^.*\/|[^a-z]/g, '') ?? '';
  if (/out|sold|oos|discont/.test(word)) return 'out_of_stock';
  if (/^pre/.test(word)) return 'preorder';
  if (/order/.test(word)) return 'backorder';
  return /stock|limited|only/.test(word) ? 'in_stock' : undefined;
}

/** Categories from the widest to the narrowest (a list, or `'Women > Coats'`) as GA4's `item_category` … `item_category5`. */
export function categoryFields(value: unknown): Record<string, string> {
  const names = (Array.isArray(value) ? value : String(textOf(value) ?? '').split('>')).map(textOf).filter(Boolean);
  return Object.fromEntries(names.slice(0, 5).map((name, at) => [`item_category${at ? at + 1 : ''}`, name as string]));
}

/** Parameters that an item's address can do without and that may say who is looking. */
const REVEALING = /^(utm_|\w*clid$|_ga)|mail|phone|token|auth|sess|sid$|pass|user|member/i;

/**
 * The address of an item's page or picture, absolute, `http(s)` alone. An item may be named by its query (`?product_no=45`), so unlike a
 * page's address it keeps parameters, except those whose name or value may be personal; no fragment, no credentials.
 */
export function addressOf(value: unknown, base: string, isPersonal: (text: string) => boolean): string | undefined {
  if (typeof value !== 'string' || !value.trim() || value.length > URL_MAX) return undefined;
  try {
    const url = new URL(value.trim(), base);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    for (const [name, text] of [...url.searchParams]) {
      if (REVEALING.test(name) || isPersonal(text)) url.searchParams.delete(name);
    }
    url.hash = url.username = url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/** The same object without its undefined fields. */
export function compact(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}
