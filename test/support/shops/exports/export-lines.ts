import type { WorldOrder, WorldProduct, WorldVariant } from '../world';

/** A line of an order as exports have it: a product, or something that is none and that no catalogue has. */
export interface ExportLine {
  id: string;
  /** From 1, within the order. */
  place: number;
  product?: WorldProduct;
  variant?: WorldVariant;
  ko: string;
  en: string;
  quantity: number;
  price: number;
}

/** What is sold and is no product. A payment page made for one customer bears that customer's name. */
const EXTRAS: { every: number; price: number; ko: (name: string) => string; en: (name: string) => string }[] = [
  { every: 97, price: 100, ko: () => '쇼핑백 (중)', en: () => 'Shopping bag' },
  { every: 101, price: 30_000, ko: (name) => `${name}님 개인결제창`, en: (name) => `Personal payment for ${name}` },
  { every: 89, price: 1000, ko: () => '[사은품] 면 손수건', en: () => 'Free gift: cotton handkerchief' },
  { every: 83, price: 3000, ko: () => '도서산간 추가 배송비', en: () => 'Extra shipping' },
];

/** The lines of an order, now and then with one more that is no product. */
export function exportLines(order: WorldOrder): ExportLine[] {
  const lines: Omit<ExportLine, 'place'>[] = order.lines.map((line) => ({
    ...line,
    ko: line.product.title,
    en: line.product.titleEn,
  }));
  const index = indexOf(order);
  for (const { every, price, ko, en } of EXTRAS)
    if (index % every === 0)
      lines.push({
        id: `L9${index}${every}`,
        ko: ko(order.buyer.name),
        en: en(order.buyer.name),
        quantity: 1,
        price,
      });
  return lines.map((line, place) => ({ ...line, place: place + 1 }));
}

/** The number of an order in its shop, from 1. */
export function indexOf(order: WorldOrder): number {
  return Number(order.number.slice(-7));
}

/** The code that an extra line has in a column of codes of its own. */
export function extraCode(line: ExportLine): string {
  return `X${String(line.price).padStart(6, '0')}`;
}

/** What the lines of an order come to, won. */
export function totalOf(order: WorldOrder): number {
  return exportLines(order).reduce((sum, { price, quantity }) => sum + price * quantity, 0);
}
