import { drawSql, idSql } from './item-sql';
import { proportionsOf, type ShopSize } from './shop-size';

const KINDS = ['셔츠', '니트', '청바지', '원피스', '재킷', '운동화', '머그컵', '담요', '수건', '세제', '커피', '접시'];
const STUFFS = ['린넨', '옥스퍼드', '메리노', '데님', '플란넬', '코듀로이', '캐시미어', '스웨이드', '세라믹', '유리'];
const FORMS = ['오버핏', '슬림', '크롭', '와이드', '베이직', '골지', '퀼팅', '스트라이프', '미니', '라지'];

/**
 * SQL of the catalogue: `id, title, title_en, link, image, price, currency, category, brand`, a row an item. Titles in two languages, addresses and
 * pictures of a usual length, since cards are what makes model files large.
 */
export function catalogueSql(size: ShopSize): string {
  const { seed = 1, items } = size;
  const { categories, categoryItems, brands } = proportionsOf(size);
  const draw = (what: number) => drawSql(seed, 'item', what);
  const word = (words: readonly string[], what: number) =>
    `LIST_EXTRACT([${words.map((one) => `'${one}'`).join(', ')}], 1 + CAST(FLOOR(${words.length} * ${draw(what)}) AS BIGINT))`;
  const category = `LEAST(${categories - 1}, item // ${categoryItems})`;
  return `SELECT ${idSql('item')} AS id,
      ${word(FORMS, 101)} || ' ' || ${word(STUFFS, 102)} || ' ' || ${word(KINDS, 103)} || ' ' || CAST(item % 1000 AS VARCHAR) || '호' AS title,
      'Item no. ' || CAST(item AS VARCHAR) || ' of category ' || CAST(${category} AS VARCHAR) AS title_en,
      '/goods/view?no=' || ${idSql('item')} AS link,
      'https://cdn.shop.example/goods/' || SUBSTR(md5(CAST(item AS VARCHAR)), 1, 16) || '.webp' AS image,
      CAST(900 + 1000 * CAST(FLOOR(8 * POWER(10, 1.6 * ${draw(104)})) AS BIGINT) AS VARCHAR) AS price, 'KRW' AS currency,
      'Category ' || CAST(${category} AS VARCHAR) AS category,
      'Brand ' || CAST(CAST(FLOOR(${brands} * POWER(${draw(105)}, 2)) AS BIGINT) AS VARCHAR) AS brand
    FROM (SELECT range AS item FROM range(${items})) numbered`;
}
