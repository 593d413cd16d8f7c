import type { ShopProduct, Text } from './shop-product';

/** A page that puts products of several shelves together under one thought. */
export interface Collection {
  /** Last part of its path, `/collection/<id>`. */
  id: string;
  title: Text;
  text: Text;
  holds(product: ShopProduct): boolean;
}

const isOn = (product: ShopProduct, ...shelves: string[]) => shelves.includes(product.category);
const hasStyle = (product: ShopProduct, style: string) => product.styles?.includes(style) ?? false;
const hasSeason = (product: ShopProduct, season: string) => product.seasons?.includes(season) ?? false;

/** The shop's collections, the most visited first. They speak of what only the made catalogue says: styles and seasons. */
export const COLLECTIONS: readonly Collection[] = [
  {
    id: 'layers',
    title: { ko: '한 겹 더, 간절기', en: 'One more layer' },
    text: {
      ko: '아침저녁으로 쌀쌀한 때, 벗어 들어도 짐이 되지 않는 겉옷과 니트를 골랐습니다.',
      en: 'For cool mornings and warm noons: coats and knits that are no burden over the arm.',
    },
    holds: (product) => isOn(product, 'outer', 'knitwear', 'shirts') && hasSeason(product, 'autumn'),
  },
  {
    id: 'work',
    title: { ko: '월요일 아침의 옷장', en: 'Monday’s wardrobe' },
    text: {
      ko: '고민 없이 집어 들어도 단정한 옷. 회의가 많은 한 주를 위한 기본을 모았습니다.',
      en: 'Clothes to reach for without thinking, and look put together all week.',
    },
    holds: (product) =>
      isOn(product, 'outer', 'shirts', 'trousers', 'skirts', 'shoes', 'bags') && hasStyle(product, 'classic'),
  },
  {
    id: 'outside',
    title: { ko: '숲길과 도시 사이', en: 'Between woods and town' },
    text: {
      ko: '산에서 내려와 그대로 저녁 약속에 가도 괜찮은 아웃도어입니다.',
      en: 'Outdoor pieces that go straight from the trail to dinner.',
    },
    holds: (product) => hasStyle(product, 'outdoor'),
  },
  {
    id: 'soft',
    title: { ko: '부드럽게, 로맨틱', en: 'Softly, softly' },
    text: {
      ko: '리본과 프릴, 찰랑이는 치마. 조금 더 다정한 하루를 위한 옷입니다.',
      en: 'Ribbons, ruffles and skirts that move: clothes for a kinder day.',
    },
    holds: (product) => hasStyle(product, 'romantic'),
  },
];

/** Those of the collections that hold enough of these products to be a page. */
export function collectionsOf(products: readonly ShopProduct[]): { collection: Collection; products: ShopProduct[] }[] {
  return COLLECTIONS.map((collection) => ({ collection, products: products.filter(collection.holds) })).filter(
    (found) => found.products.length >= 4,
  );
}
