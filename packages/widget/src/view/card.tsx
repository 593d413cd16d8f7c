/** @jsxRuntime classic */
/** @jsx h */
import type { Card as CardData } from '@dangol/schema';
import { h } from 'preact';
import { cardTitle } from '../card-title';
import { formatPrice } from '../format-price';
import { safeUrl } from '../safe-url';
import type { Texts } from '../texts';

export interface CardProps {
  card: CardData;
  /** BCP 47: picks the title and the form of the price. */
  lang: string;
  texts: Pick<Texts, 'was' | 'soldOut'>;
  /** What relative addresses are relative to: the shop's root, absolute. */
  base: string;
  /** A click, a middle click or the Enter key on the link. */
  onSelect?: () => void;
}

/**
 * One item: one link around picture, title and price. Without an address that may be followed it is the same card and no link.
 * The picture has no text of its own, since the title is there to read.
 */
export function Card({ card, lang, texts, base, onSelect }: CardProps) {
  const price = card.price as number;
  const was = card.was as number;
  const now = formatPrice(price, card.currency, lang);
  const before = was > price && now && formatPrice(was, card.currency, lang);
  const href = safeUrl(card.url, base);
  const src = safeUrl(card.image, base);
  return h(
    href ? 'a' : 'div',
    href
      ? { part: 'card', href, onClick: onSelect, onAuxClick: (event: MouseEvent) => event.button === 1 && onSelect?.() }
      : { part: 'card' },
    <span part="picture">
      {src && (
        <img key={src} src={src} alt="" loading="lazy" decoding="async" width="320" height="320" onError={hide} />
      )}
    </span>,
    <span part="title">{cardTitle(card, lang)}</span>,
    <b part="price">
      {before && (
        <span part="discount" aria-hidden="true">
          {Math.round(100 - (100 * price) / was)}%{' '}
        </span>
      )}
      {now}
    </b>,
    before && (
      <small part="was">
        {texts.was} <s>{before}</s>
      </small>
    ),
    card.availability === 'out_of_stock' && <small part="note">{texts.soldOut}</small>,
  );
}

/** A picture that did not come leaves its quiet box, not the browser's torn page. */
const hide = (event: Event) => {
  (event.currentTarget as HTMLElement).style.opacity = '0';
};
