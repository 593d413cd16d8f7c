import type { CategoryId, Words } from '../product';

/** What the shop calls its categories. */
export const CATEGORIES: Readonly<Record<CategoryId, Words>> = {
  outer: { ko: '아우터', en: 'Outerwear' },
  tops: { ko: '상의', en: 'Tops' },
  shirts: { ko: '셔츠·블라우스', en: 'Shirts & Blouses' },
  knitwear: { ko: '니트', en: 'Knitwear' },
  trousers: { ko: '바지', en: 'Trousers' },
  skirts: { ko: '스커트', en: 'Skirts' },
  dresses: { ko: '원피스', en: 'Dresses' },
  shoes: { ko: '신발', en: 'Shoes' },
  bags: { ko: '가방', en: 'Bags' },
  accessories: { ko: '액세서리', en: 'Accessories' },
  basics: { ko: '양말·언더웨어', en: 'Socks & Underwear' },
};
