import type { Told } from './explain';
import { inMonth, onDay } from './when';

/** `explain()` in English. */
export function explainInEnglish(told: Told): string {
  const { code, title, isThis, inCart, boughtAt, seenAt, query, category, price, now } = told;
  const saw = seenAt ? ` since you saw it ${onDay(seenAt, now, false)}` : '';
  const bought = boughtAt ? ` you bought ${inMonth(boughtAt, now, false)}` : '';
  switch (code) {
    case 'same-buyers':
      return title && !isThis ? `Often bought by buyers of ${title}` : 'Often bought by the same buyers';
    case 'same-order':
      if (isThis) return 'Goes well with this item';
      if (inCart) return title ? `Goes with the ${title} in your cart` : 'Goes with what is in your cart';
      return title ? `Goes with the ${title}${bought}` : bought ? `Goes with what${bought}` : 'Often bought together';
    case 'viewed-together':
      return title && !isThis ? `Often viewed together with ${title}` : 'Often viewed together';
    case 'bought-before':
      return boughtAt ? `You bought it ${inMonth(boughtAt, now, false)}` : 'You bought it before';
    case 'your-history':
      return title ? `Because you looked at ${title}` : 'Based on what you looked at';
    case 'searched':
      return query ? `Because you searched for “${query}”` : 'Based on your search';
    case 'price-drop':
      return price ? `Fell from ${price}${saw}` : `Its price fell${saw}`;
    case 'back-in-stock':
      return `Back in stock${saw}`;
    case 'recently-viewed':
      return 'You looked at it recently';
    case 'new-arrivals':
      return 'New in the shop';
    case 'top-rated':
      return 'Rated highly by buyers';
    case 'popular-in-category':
      return category ? `Popular in ${category}` : 'Popular right now';
    case 'popular':
      return 'Popular right now';
    case 'pinned':
      return 'Picked by the shop';
    default:
      return '';
  }
}
