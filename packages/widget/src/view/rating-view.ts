import type { Card } from '@dangol/schema';
import type { VNode } from 'preact';
import { fill } from '../fill';
import { formatPrice } from '../format-price';
import type { H } from '../light/h';
import type { Texts } from '../texts';

/** What a rating is drawn from. */
export interface RatingProps {
  card: Pick<Card, 'rating' | 'reviews'>;
  texts: Pick<Texts, 'rated' | 'review' | 'reviews'>;
}

/**
 * The mean rating with a star, and how many have rated; read as a sentence. Nothing for figures that cannot be: no mean of 0 to 5, of nobody.
 * @param key another one is another node
 */
export function ratingView(h: H, { card, texts }: RatingProps, key?: string): VNode | false {
  const mean = Number(card.rating);
  const reviews = card.reviews as number;
  if (!(mean > 0 && mean <= 5) || reviews === 0) return false;
  const n = mean.toFixed(1);
  const count = reviews % 1 === 0 && formatPrice(reviews);
  const words = count ? `, ${reviews === 1 ? texts.review : fill(texts.reviews, { n: count })}` : '';
  const props = { key, part: 'rating', role: 'img', 'aria-label': fill(texts.rated, { n }) + words };
  return h('small', props, count ? `★ ${n} (${count})` : `★ ${n}`);
}
