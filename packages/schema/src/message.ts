import type { Duration, Text } from './campaign';

/**
 * A message: text, chosen items, one benefit. `{name}` in a text is replaced by one of {@link VARIABLES} and nothing else; a text with one that is not
 * known at the time is left out whole (a message without a title is not shown).
 */
export interface Message {
  /** `inline` lies in the page, in a space of its own; the others lie over it, one at a time. `survey` is a dialog with questions. */
  format: MessageFormat;
  /** With `inline`: where, as in `data-strips`: `after:#detail`, `before:.qna`, `into:#slot`. Without it `<dangol-message>` of this campaign, or any. */
  place?: string;
  title: Text;
  body?: Text;
  items?: MessageItems;
  benefit?: Benefit;
  /** At most two, drawn alike; closing is always there besides. */
  actions?: MessageAction[];
  questions?: Question[];
  /** What a survey says, and gives, once it was answered. */
  thanks?: { title: Text; body?: Text; benefit?: Benefit };
}

/** How a message is drawn. */
export type MessageFormat = 'inline' | 'toast' | 'banner' | 'dialog' | 'survey';

/** Which items go with it: a strip's kind, these ids, or the campaign's own item. */
export type MessageItems = { kind: string; limit?: number } | { ids: string[] } | { item: 'this' };

/** What the visitor gets. One a message. */
export interface Benefit {
  kind: 'discount' | 'points' | 'gift';
  /** `20 % off`, `3,000 points`, `a free sample`: in the shop's words. */
  text: Text;
  /**
   * How it is claimed. `issue`: the shop's own `issueCoupon()` gives code or link and the true expiry; `claim`: a link of the shop's; `code`: a code in a public file
   * that anybody can read, which the check warns of. Without it the benefit needs no claiming.
   */
  coupon?:
    | { issue: true; validFor: Duration }
    | { claim: string; expiresAt?: string }
    | { code: string; expiresAt?: string };
}

/** What a button does: goes to a link of the shop's (`{item.url}` too), puts the item in the cart, or wishes for it. */
export type MessageAction = { label: Text; url: string } | { label: Text; do: 'cart' | 'wish' };

/** One question. A `choice` always has "still thinking" besides; nothing has to be answered. */
export type Question =
  | { id: string; kind: 'rating'; label: Text; low?: Text; high?: Text }
  | { id: string; kind: 'choice'; label: Text; options: { id: string; label: Text }[] }
  | { id: string; kind: 'text'; label: Text };

/** What a text may have in braces. Money comes with its currency, `days` is whole, `expires` is a day and time. */
export const VARIABLES = [
  'item.title',
  'item.price',
  'item.was',
  'item.category',
  'cart.count',
  'cart.value',
  'benefit',
  'expires',
  'days',
  'category',
  'keyword',
] as const;
