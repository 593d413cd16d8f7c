/** @jsxRuntime classic */
/** @jsx h */
import type { Card as CardData } from '@dangol/schema';
// biome-ignore lint/correctness/noUnusedImports: the pragma above makes every tag a call of it
import { h } from 'preact';
import { cardTitle } from '../card-title';
import { formatPrice } from '../format-price';
import type { LookOptions } from '../options';
import { safeUrl } from '../safe-url';
import { seenOn } from '../seen-on';
import type { StripReason } from '../source';
import { srcset } from '../srcset';
import type { Texts } from '../texts';
import { Rating } from './rating';

/** What a card is drawn from. */
export interface CardProps extends Pick<LookOptions, 'imageUrl'> {
  card: CardData;
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
export function Card({ card, reason, lang, texts, base, imageUrl, onSelect }: CardProps) {
  const { currency } = card;
  const price = card.price as number;
  const seen = seenOn(card, reason, texts.seen);
  const was = (seen ? reason?.from : card.was) as number;
  const now = formatPrice(price, currency, lang);
  const isSoldOut = card.availability === 'out_of_stock';
  const before = !isSoldOut && was > price && now && formatPrice(was, currency, lang);
  const href = safeUrl(card.url, base);
  const src = safeUrl(card.image, base);
  // An `a` without an address is no link to the browser, and takes no focus.
  return (
    <a
      part="card"
      href={href}
      onClick={href ? onSelect : undefined}
      onAuxClick={(event) => href && event.button === 1 && onSelect()}
    >
      <i part="picture">
        {src && (
          <img
            key={src}
            alt=""
            loading="lazy"
            decoding="async"
            sizes="auto,15em"
            srcset={imageUrl && srcset(src, imageUrl, base)}
            src={src}
            onError={hide}
          />
        )}
      </i>
      <p part="title">{cardTitle(card, lang)}</p>
      {/* Another price is another node: one that made room for a discount would count as moved. */}
      <b part="price" key={`${now}${before}`}>
        {before && (
          <span part="discount" aria-hidden="true">
            {Math.round(100 - (100 * price) / was)}%{' '}
          </span>
        )}
        {now}
      </b>
      <small part="note">{isSoldOut ? texts.soldOut : before && [seen || texts.was, ' ', <s>{before}</s>]}</small>
      <Rating card={card} texts={texts} />
    </a>
  );
}

/** A picture that did not come leaves its quiet box, not the browser's torn page. */
const hide = (event: Event) => {
  (event.currentTarget as HTMLElement).hidden = true;
};
