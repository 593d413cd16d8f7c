import type { ColourId } from './catalogue/colours';
import type { MaterialId } from './catalogue/materials';

/** The two languages of the demo shop. */
export interface Words {
  ko: string;
  en: string;
}

export type CategoryId =
  | 'outer'
  | 'tops'
  | 'shirts'
  | 'knitwear'
  | 'trousers'
  | 'skirts'
  | 'dresses'
  | 'shoes'
  | 'bags'
  | 'accessories'
  | 'basics';

export type Style = 'minimal' | 'street' | 'classic' | 'outdoor' | 'romantic';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
export type GenderFit = 'women' | 'men' | 'unisex';
export type Pattern =
  | 'plain'
  | 'stripe'
  | 'check'
  | 'denim'
  | 'cable'
  | 'rib'
  | 'dot'
  | 'floral'
  | 'herringbone'
  | 'fleece'
  | 'mesh';

/** A product of the demo shop. All of it is invented: see `README.md` in this folder. */
export interface DemoProduct {
  /** `P` and four digits. */
  id: string;
  /** Path of the product's page, `/product/<id>`. */
  url: string;
  /** Path of its picture, `/images/<id>.svg`. */
  image: string;
  /** Shared by the colours of one design; absent where there is only one colour. */
  group?: string;
  name: Words;
  description: Words;
  brand: string;
  category: CategoryId;
  /** Which silhouette `drawGarment` draws. */
  garment: string;
  /** Won, what a buyer pays now. */
  price: number;
  /** Won, the price before the sale; absent where there is none. */
  was?: number;
  availability: 'in_stock' | 'out_of_stock';
  /** Pieces left. */
  stock: number;
  colour: ColourId;
  pattern: Pattern;
  material: MaterialId;
  styles: Style[];
  /** Empty: worn all year. */
  seasons: Season[];
  fit: GenderFit;
  sizes: string[];
  /** Bought again and again: socks, underwear, plain t-shirts. */
  consumable: boolean;
  /** Epoch ms. */
  releasedAt: number;
  /** 0–5, one decimal. */
  rating: number;
  reviews: number;
}
