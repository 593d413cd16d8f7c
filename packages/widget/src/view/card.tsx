/** @jsxRuntime classic */
/** @jsx h */
import type { Card as CardData } from '@dangol/schema';
// biome-ignore lint/correctness/noUnusedImports: the pragma above makes every tag a call of it
import { h } from 'preact';
import { cardTitle } from '../card-title';
import { formatPrice } from '../format-price';
import { safeUrl } from '../safe-url';
import type { Texts } from '../texts';

/** What a card is drawn from. */
export interface CardProps {
  card: CardData;
  /** BCP 47: picks the title and the form of the price. */
  lang: string;
  texts: Pick<Texts, 'was' | 'soldOut'>;
  /** What relative addresses are relative to: the shop's root, absolute. */
  base: string;
  /** Called on a click, a middle click or the Enter key on the link. */
  onSelect(): void;
}

/**
 * One item: one link around picture, title and price. Without an address that may be followed it is the same card and no link.
 * The picture has no text of its own, since the title is there to read. A sold-out item says so in place of its regular price: the
 * reserved height has one line for either.
 */
export function Card({ card, lang, texts, base, onSelect }: CardProps) {
  const price = card.price as number;
  const was = card.was as number;
  const now = formatPrice(price, card.currency, lang);
  const isSoldOut = card.availability === 'out_of_stock';
  const before = !isSoldOut && was > price && now && formatPrice(was, card.currency, lang);
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
      <i part="picture">{src && <img key={src} src={src} alt="" loading="lazy" onError={hide} />}</i>
      <p part="title">{cardTitle(card, lang)}</p>
      <b part="price">
        {before && (
          <span part="discount" aria-hidden="true">
            {Math.round(100 - (100 * price) / was)}%{' '}
          </span>
        )}
        {now}
      </b>
      <small part="note">{isSoldOut ? texts.soldOut : before && [texts.was, ' ', <s>{before}</s>]}</small>
    </a>
  );
}

/** A picture that did not come leaves its quiet box, not the browser's torn page. */
const hide = (event: Event) => {
  (event.currentTarget as HTMLElement).hidden = true;
};
