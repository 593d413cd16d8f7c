import type { Card } from '@dangol/schema';
import type { ShopProduct } from '../catalogue/shop-product';

/** What a given catalogue's cards lack. */
export interface Extras {
  descriptions: Map<string, string>;
  /** Address of a product's picture, where there is a file for it. */
  picture(id: string): string | undefined;
}

/** A given catalogue as the shop shows it. Items without a price cannot be sold and are left out. */
export function fromCards(cards: readonly Card[], { descriptions, picture }: Extras): ShopProduct[] {
  const currency = guessCurrency(cards);
  return cards.flatMap((card) => {
    if (card.price === undefined) return [];
    const category = card.category ?? 'Other';
    const description = descriptions.get(card.id);
    const paragraphs = description?.split(/\n+/).filter(Boolean);
    const product: ShopProduct = {
      id: card.id,
      title: { ko: card.titles?.ko ?? card.title, en: card.titles?.en ?? card.title },
      ...(paragraphs?.length && { description: { ko: paragraphs, en: paragraphs } }),
      ...(card.brand && { brand: card.brand }),
      category,
      categoryName: { ko: category, en: category },
      price: card.price,
      ...(card.was !== undefined && { was: card.was }),
      currency: card.currency ?? currency,
      image: picture(card.id) ?? card.image ?? `/images/${encodeURIComponent(card.id)}.svg`,
      sizes: [],
      availability: card.availability ?? 'in_stock',
      ...(card.rating !== undefined && { rating: card.rating }),
      ...(card.reviews !== undefined && { reviews: card.reviews }),
      ...(card.labels && { labels: card.labels }),
    };
    return [product];
  });
}

/** Prices without a currency: whole numbers of a hundred and more read as won, others as dollars. */
function guessCurrency(cards: readonly Card[]): string {
  const prices = cards.flatMap(({ price }) => price ?? []);
  return prices.every((price) => Number.isInteger(price) && price >= 100) ? 'KRW' : 'USD';
}
