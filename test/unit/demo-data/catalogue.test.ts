import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeCatalogue } from '../../../demo-site/data/catalogue/make-catalogue';
import { readDesigns } from '../../../demo-site/data/catalogue/read-designs';
import { toFeed } from '../../../demo-site/data/catalogue/to-feed';

const products = makeCatalogue();
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const distinct = (of: (product: (typeof products)[number]) => unknown) => new Set(products.map(of)).size;

test('a shop full of products in many categories and brands', () => {
  expect(products.length).toBeGreaterThanOrEqual(240);
  expect(distinct((p) => p.category)).toBeGreaterThanOrEqual(8);
  expect(distinct((p) => p.brand)).toBeGreaterThanOrEqual(10);
  for (const category of new Set(products.map((p) => p.category)))
    expect(products.filter((p) => p.category === category).length).toBeGreaterThanOrEqual(12);
});

test('ids, names, pages and pictures are each product’s own', () => {
  for (const of of [
    (p: (typeof products)[number]) => p.id,
    (p: (typeof products)[number]) => p.url,
    (p: (typeof products)[number]) => p.image,
    (p: (typeof products)[number]) => p.name.ko,
    (p: (typeof products)[number]) => p.name.en,
  ])
    expect(distinct(of)).toBe(products.length);
  for (const { id, url, image } of products) {
    expect(id).toMatch(/^P\d{4}$/);
    expect([url, image]).toEqual([`/product/${id}`, `/images/${id}.svg`]);
  }
});

test('every product is named and described in both languages', () => {
  for (const { name, description } of products) {
    expect(name.ko).toMatch(/[가-힣]/);
    expect(description.ko).toMatch(/[가-힣].*\.$/);
    expect(name.en).toMatch(/^[\p{Script=Latin}\d\s,.’-]+$/u);
    expect(description.en).toMatch(/^[^가-힣]+\.$/);
  }
});

test('prices end as a shop’s do, sales lower them, some stock is out', () => {
  for (const { price, was, stock, availability } of products) {
    expect([0, 900]).toContain(price % 1000);
    if (was) expect(was).toBeGreaterThan(price);
    expect(availability).toBe(stock ? 'in_stock' : 'out_of_stock');
  }
  const share = (of: (product: (typeof products)[number]) => unknown) => products.filter(of).length / products.length;
  expect(share((p) => p.was)).toBeGreaterThan(0.1);
  expect(share((p) => p.was)).toBeLessThan(0.35);
  expect(share((p) => !p.stock)).toBeGreaterThan(0.02);
  expect(share((p) => !p.stock)).toBeLessThan(0.15);
});

test('the colours of a design share a group and differ in colour', () => {
  const groups = new Map<string | undefined, typeof products>();
  for (const product of products) groups.set(product.group, [...(groups.get(product.group) ?? []), product]);
  expect(groups.get(undefined)?.length).toBeGreaterThan(5);
  for (const [group, members] of groups) {
    if (!group) continue;
    expect(members.length).toBeGreaterThan(1);
    expect(new Set(members.map((p) => p.colour)).size).toBe(members.length);
    expect(new Set(members.map((p) => p.garment)).size).toBe(1);
  }
});

test('the same seed gives the same shop; another seed keeps ids and names, not the sales', () => {
  expect(hash(makeCatalogue(1))).toBe(hash(products));
  const other = makeCatalogue(2);
  expect(other.map((p) => [p.id, p.name])).toEqual(products.map((p) => [p.id, p.name]));
  expect(other.map((p) => p.price)).not.toEqual(products.map((p) => p.price));
});

test('the feed has the price before the sale and the sale price as Google Merchant writes them', () => {
  const onSale = products.find((p) => p.was)!;
  expect(toFeed(onSale)).toMatchObject({
    id: onSale.id,
    price: `${onSale.was} KRW`,
    sale_price: `${onSale.price} KRW`,
    product_type: onSale.category,
    name_ko: onSale.name.ko,
    name_en: onSale.name.en,
  });
  expect(toFeed(products.find((p) => !p.was)!)).not.toHaveProperty('sale_price');
});

test('a design with an unknown word or a missing line is refused with its text', () => {
  const written = 'tee | harudan | unisex | minimal | | cotton | plain | 9900 | white\n티 | Tee\n좋다. | Good.';
  expect(readDesigns(written)).toHaveLength(1);
  expect(() => readDesigns(written.replace('white', 'octarine'))).toThrow(/"octarine" is not known/);
  expect(() => readDesigns(written.replace('\n좋다. | Good.', ''))).toThrow(/three lines/);
});
