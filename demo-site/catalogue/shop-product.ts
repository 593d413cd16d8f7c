import type { Availability } from '@dangol/schema';
import type { Language } from '../words';

/** A text in the shop's languages. */
export type Text = Record<Language, string>;

/** What the shop's pages need of a product, wherever the catalogue came from. */
export interface ShopProduct {
  id: string;
  title: Text;
  /** One or more paragraphs. */
  description?: Record<Language, string[]>;
  brand?: string;
  /** The catalogue's own category word: what events say and what the model balances strips by. */
  category: string;
  categoryName: Text;
  /** What is paid now, in `currency`, major units. */
  price: number;
  /** The regular price, where `price` is a sale price. */
  was?: number;
  /** ISO 4217. */
  currency: string;
  /** Address of the picture: a path of this shop or an absolute URL. */
  image: string;
  /** Shared by the colours of one design. */
  group?: string;
  colour?: Text;
  material?: Text;
  /** Empty where there is nothing to choose. */
  sizes: string[];
  availability: Availability;
  /** Pieces left; only few are worth saying. */
  stock?: number;
  /** Epoch ms. */
  releasedAt?: number;
  rating?: number;
  reviews?: number;
}
