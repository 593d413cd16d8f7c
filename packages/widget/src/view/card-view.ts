import type { Card } from '@dangol/schema';
import type { VNode } from 'preact';
import { cardTitle } from '../card-title';
import { formatPrice } from '../format-price';
import type { H } from '../light/h';
import type { LookOptions } from '../options';
import { safeUrl } from '../safe-url';
import { seenOn } from '../seen-on';
import type { StripReason } from '../source';
import { srcset } from '../srcset';
import type { Texts } from '../texts';
import { ratingView } from './rating-view';

/** What a card is drawn from. */
export interface CardProps extends Pick<LookOptions, 'imageUrl'> {
  card: Card;
  /** Where it tells of a price drop, the price that the visitor saw is struck, not the regular one. */
  reason?: StripReason | undefined;
  /** BCP 47: picks the title and the form of the price. */
  lang: string;
  texts: Pick<Texts, 'was' | 'seen' | 'rated' | 'review' | 'reviews' | 'soldOut'>;
  /** What relative addresses are relative to: the shop's root, absolute. */
  base: string;
  /** Called on a click, a middle click or the Enter key on the link. */
  onSelect(): void;
}

/**
 * One item: one link around picture, title, price and rating. Without an address that may be followed it is the same card and no link.
 * The picture has no text of its own, since the title is there to read. A sold-out item says so in place of its former price: the
 * reserved height has one line for either.
 */
export function cardView(h: H, { card, reason, lang, texts, base, imageUrl, onSelect }: CardProps): VNode {
  const { currency } = card;
  const price = card.price as number;
  const seen = seenOn(card, reason, texts.seen);
  const was = (seen ? reason?.from : card.was) as number;
  const now = formatPrice(price, currency, lang);
  const isSoldOut = card.availability === 'out_of_stock';
  const before = !isSoldOut && was > price && now && formatPrice(was, currency, lang);
  const percent = before ? Math.round(100 - (100 * price) / was) : 0;
  const href = safeUrl(card.url, base);
  const src = safeUrl(card.image, base);
  const picture = {
    key: src,
    alt: '',
    loading: 'lazy',
    decoding: 'async',
    onError: hide,
    sizes: imageUrl && 'auto,15em',
    srcset: imageUrl && src && srcset(src, imageUrl, base),
    // Last: it would be loaded before the others are there.
    src,
  };
  const link = {
    part: 'card',
    // An `a` without an address is no link to the browser, and takes no focus.
    href,
    onClick: () => href && onSelect(),
    onAuxClick: (event: MouseEvent) => href && event.button === 1 && onSelect(),
  };
  return h(
    'a',
    link,
    h('i', { part: 'picture' }, src && h('img', picture)),
    h('p', { part: 'title' }, cardTitle(card, lang)),
    h(
      'b',
      // Another price is another node: one that made room for a discount would count as moved.
      { part: 'price', key: `${now}${before}` },
      percent > 0 && h('span', { part: 'discount', 'aria-hidden': 'true' }, `${percent}% `),
      now,
    ),
    h('small', { part: 'note' }, isSoldOut ? texts.soldOut : before && [`${seen || texts.was} `, h('s', null, before)]),
    // The line above it may come and go.
    ratingView(h, { card, texts }, `${isSoldOut}${before}`),
  );
}

/** A picture that did not come leaves its quiet box, not the browser's torn page. */
const hide = (event: Event) => {
  (event.currentTarget as HTMLElement).hidden = true;
};
