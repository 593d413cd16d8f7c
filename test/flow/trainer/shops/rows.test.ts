import { afterAll, expect, test } from 'vitest';
import type { TrainSummary } from '../../../../packages/trainer/src/index';
import { cafe24Products, cp949 } from '../../../support/shops/exports/cafe24';
import { makeshopOrders } from '../../../support/shops/exports/makeshop';
import { FEED_IDS, naverEp } from '../../../support/shops/exports/naver-ep';
import { delimited } from '../../../support/shops/exports/rows';
import { shopifyOrders, shopifyRestOrders } from '../../../support/shops/exports/shopify-orders';
import { shopifyProducts } from '../../../support/shops/exports/shopify-products';
import { SMARTSTORE_NOTE, smartstoreOrders } from '../../../support/shops/exports/smartstore';
import { wooAnalyticsOrders } from '../../../support/shops/exports/woocommerce';
import { workbook } from '../../../support/shops/exports/workbook';
import { PRODUCTS, worldOrders } from '../../../support/shops/world';
import { createWorkbench, csv, type Line, readBack } from '../workbench';

const bench = createWorkbench();
afterAll(bench.remove);

const ORDERS = worldOrders(120);
const train = (...options: string[]) =>
  bench.json<TrainSummary>('train', '--out', bench.path('model'), '--no-tuning', ...options);

test('states of Korean and English shops: what was not bought or came back is left out, the rest is kept', async () => {
  const kept = [
    '결제완료',
    '상품준비중',
    '배송대기',
    '배송완료',
    '구매확정',
    '반품철회',
    'paid',
    'fulfilled',
    'on-hold',
    'pending',
  ];
  const gone = [
    '입금전',
    '미입금',
    '입금대기',
    '취소신청',
    '취소처리중',
    '반품완료',
    '교환',
    '환불완료',
    'voided',
    'refunded',
    'failed',
    'trash',
    'checkout-draft',
  ];
  const lines = [...kept, ...gone].map((status, place) => ({
    order: `o${place}`,
    buyer: `b${place}`,
    item: `a${place % 3}`,
    status,
  }));
  const { reports, figures } = await train('--orders', bench.write('states.csv', csv(lines)));
  expect(figures.orders).toBe(kept.length);
  expect(reports[0]?.refusals).toMatchObject([{ reason: 'cancelled order', count: gone.length }]);
  expect(reports[0]?.kept).toEqual({ pending: 1, partlyRefunded: 0 });
});

test('of an order that came back in part the file decides: by line where it tells, else it is kept and counted', async () => {
  const partly = ORDERS.filter(({ state, lines }) => state === 'returned' && lines.length > 1);
  expect(partly.length).toBeGreaterThan(0);
  const catalogue = bench.write('products.csv', delimited(shopifyProducts()));
  const told = await train(
    '--orders',
    bench.write('rest.json', JSON.stringify(shopifyRestOrders(ORDERS))),
    '--catalogue',
    catalogue,
  );
  const untold = await train(
    '--orders',
    bench.write('orders.csv', delimited(shopifyOrders(ORDERS))),
    '--catalogue',
    catalogue,
  );
  const cameBack = told.reports[1]?.refusals.find(({ reason }) => reason === 'came back whole');
  expect(cameBack?.count).toBe(partly.length);
  expect(untold.reports[1]?.kept?.partlyRefunded).toBeGreaterThanOrEqual(partly.length * 2);
  expect((untold.resolved?.lines ?? 0) - (told.resolved?.lines ?? 0)).toBe(partly.length);
});

test('masked buyers are nobody; a phone tells them apart where it is there, above the header a note may stand', async () => {
  const sheet = async (masks: boolean) =>
    bench.write(`${masks}.xlsx`, await workbook(smartstoreOrders(ORDERS, masks), SMARTSTORE_NOTE));
  const people = new Set(
    ORDERS.filter(({ state }) => ['paid', 'shipped', 'done'].includes(state)).map(({ buyer }) => buyer.phone),
  );
  expect((await train('--orders', await sheet(false))).figures.buyers).toBe(people.size);
  expect((await train('--orders', await sheet(true))).figures.buyers).toBe(0);
});

test('guests are told by e-mail or phone, however these are written, and no id of anybody is in the state', async () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();
  const line = (order: number, more: Line): Line => ({
    order: `o${order}`,
    member_id: '',
    email: '',
    phone: '',
    item: `a${order % 2}`,
    at: at(order),
    ...more,
  });
  const lines = [
    line(1, { email: 'Kim@Mail.example' }),
    line(2, { email: 'kim@mail.example ' }),
    line(3, { phone: '010-1234-5678' }),
    line(4, { phone: '+82 10 1234 5678' }),
    line(5, { member_id: 'lee', email: 'lee@mail.example' }),
    line(6, { member_id: 'lee' }),
    line(7, {}),
  ];
  const state = bench.path('shop.state');
  const first = await train('--orders', bench.write('guests.csv', csv(lines)), '--state', state);
  expect(first.figures).toMatchObject({ orders: 7, buyers: 3 });
  const second = await train(
    '--orders',
    bench.write('next.csv', csv([line(8, { phone: '01012345678' })])),
    '--state',
    state,
  );
  expect(second.figures).toMatchObject({ orders: 8, buyers: 3 });
  const bytes = (await import('node:fs')).readFileSync(state, 'latin1');
  for (const text of ['mail.example', '1234', 'lee'])
    expect([text, bytes.includes(`${text}5678`) || bytes.includes(`${text}@`)]).toEqual([text, false]);
});

test('a catalogue that does not know what was ordered is refused, with shapes and the way out', async () => {
  const lines = ORDERS.flatMap(({ number, lines: of }) => of.map(({ id }) => ({ order: number, item: `ERP${id}` })));
  const files = [
    '--orders',
    bench.write('erp.csv', csv(lines)),
    '--catalogue',
    bench.write('c24.csv', cp949(cafe24Products())),
  ];
  const { code, err } = await bench.dangol('train', ...files, '--out', bench.path('none'));
  expect(code).toBe(1);
  expect(err).toContain(
    `Of the ordered lines only 0.0 % are of items that the catalogue has; 80 % are needed. Ordered: \`AAAA0000000\``,
  );
  expect(err).toContain('`A000000A`');
  expect(err).toContain('--page-id');
  expect((await bench.dangol('train', ...files, '--out', bench.path('model'), '--min-resolved', '0')).code).toBe(0);
});

test('what the shop does not show has no card, and is still known by its other names', async () => {
  const rows = cafe24Products().map((row, place) => (place === 0 ? { ...row, 진열상태: 'N' } : row));
  const lines = ORDERS.flatMap(({ number, buyer, lines: of }) =>
    of.map(({ product }) => ({
      주문번호: number,
      '품목별 주문번호': `${number}-${product.no}`,
      주문자ID: buyer.email,
      상품코드: product.code,
      주문상품명: product.title,
      수량: 1,
    })),
  );
  const { hiddenItems, resolved } = await train(
    '--orders',
    bench.write('all.csv', delimited(lines)),
    '--catalogue',
    bench.write('hidden.csv', cp949(rows)),
  );
  expect([hiddenItems, resolved?.resolved]).toEqual([1, resolved?.lines]);
  const model = readBack(bench.path('model'));
  expect([model.record('11')?.card, model.record('12')?.card?.title]).toEqual([undefined, '달빛 셔츠']);
});

test('an export of which nothing can be learned is refused with the one to make', async () => {
  const file = bench.write('analytics.csv', delimited(wooAnalyticsOrders(ORDERS)));
  const { err } = await bench.dangol('train', '--orders', file, '--out', bench.path('none'));
  expect(err).toContain('/wp-json/wc/v3/orders');
  const swapped = bench.write('swapped.csv', delimited(shopifyProducts()));
  expect((await bench.dangol('train', '--orders', swapped, '--out', bench.path('none'))).err).toContain(
    'looks like shopify-products. Give it to --catalogue.',
  );
});

test('a product file and a feed that share no code are refused: what was ordered leads to none of the pages', async () => {
  const orders = bench.write('apart.csv', delimited(makeshopOrders(ORDERS)));
  const feed = bench.write('apart.txt', delimited(naverEp(FEED_IDS.makeshop), { delimiter: '\t', lineEnd: '\n' }));
  const products = (name: string, more: (branduid: number) => object) =>
    bench.write(
      name,
      delimited(
        PRODUCTS.map(({ makeshopCode, title, branduid }) => ({
          상품코드: makeshopCode,
          상품명: title,
          대분류: '의류',
          판매가격: 1000,
          ...more(branduid),
        })),
      ),
    );
  const apart = products('apart-products.csv', () => ({}));
  await expect(train('--orders', orders, '--catalogue', apart, feed)).rejects.toThrow(
    /only 0\.0 % .* Ordered: `0000000000000` .* codes: `0000000`.*\. Give a catalogue that has both/su,
  );
  const joined = products('joined-products.csv', (branduid) => ({ '상품고유번호(branduid)': branduid }));
  const { figures } = await train('--orders', orders, '--catalogue', joined, feed);
  expect(figures.items).toBe(PRODUCTS.length);
});
