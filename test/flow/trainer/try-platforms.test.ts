import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Platform, writeShop } from '../../support/shops/exports/write-shop';
import { PRODUCTS } from '../../support/shops/world';
import { createWorkbench, type Workbench } from './workbench';

let bench: Workbench;
beforeAll(() => {
  bench = createWorkbench();
});
afterAll(() => bench.remove());

test.each(['cafe24', 'imweb', 'shopify'] satisfies Platform[])(
  '%s as exported: all products are there, with strips of their own, and nobody who bought them',
  async (platform) => {
    const { orders, catalogue } = await writeShop(platform, bench.path(platform));
    const out = bench.path(`${platform}.html`);
    const logs = ['--orders', ...orders, '--catalogue', ...catalogue, '--shop', 'https://shop.example/'];
    const { code, err } = await bench.dangol('try', ...logs, '--out', out);
    expect([code, err]).toEqual([0, '']);
    const text = readFileSync(out, 'utf8');
    const { document } = parseHTML(text);
    const titles = [...document.querySelectorAll('details.shop > summary > span:nth-of-type(2)')].map(
      ({ textContent }) => textContent,
    );
    expect(titles).toHaveLength(60);
    const names = PRODUCTS.flatMap(({ title, titleEn }) => [title, titleEn]);
    for (const title of titles) expect(names).toContain(title);
    const wording = document.body.textContent ?? '';
    expect(wording).toMatch(/(이 상품을 산 고객에게서 배움|learned from its buyers)/u);
    expect(wording).not.toMatch(/설명이 없는 항목|Fields without a description/u);
    expect(wording).toMatch(/하나도 없습니다|none found/u);
    expect(text).not.toMatch(/@mail\.example|010-\d{4}-\d{4}|김단골/u);
    for (const { cost } of PRODUCTS.slice(0, 20)) expect(text).not.toMatch(new RegExp(`\\b${cost}\\b`, 'u'));
  },
);
