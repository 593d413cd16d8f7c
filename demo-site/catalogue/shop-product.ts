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
  /** All pictures, `image` first; absent where there is only that. */
  pictures?: string[];
  /** Shared by the colours of one design. */
  group?: string;
  /** Its name; `hex`: what it looks like, `#rrggbb`. */
  colour?: Text & { hex?: string };
  material?: Text;
  /** What the made catalogue says besides; collections and filters go by it. */
  styles?: string[];
  /** Empty: worn all year. */
  seasons?: string[];
  fit?: 'women' | 'men' | 'unisex';
  /** Empty where there is nothing to choose. */
  sizes: string[];
  availability: Availability;
  /** Pieces left; only few are worth saying. */
  stock?: number;
  /** Epoch ms. */
  releasedAt?: number;
  rating?: number;
  reviews?: number;
  /** The merchant's own, opaque ones; public, like the feed that they stand in. */
  labels?: string[];
}
