import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseManifest } from '@dangol/schema';
import { createModel } from '@dangol/sdk/model';
import { run } from '@dangol/trainer';
import { createSource } from 'dangol';
import type { World } from './subject';

const PRODUCTS = 300;
/** Products that the same buyers like. */
const TASTE = 20;
const ORDERS = 2_400;
const ITEM = 'p-40';
const NAMES = [
  'Linen shirt',
  'Wool cardigan with a long name for its second line',
  'Denim jacket',
  'Canvas tote',
  'Silk scarf',
];

/** A shop of 300 products with a model trained from 2,400 orders, the same on every run but for its folder. */
export async function makeWorld(): Promise<World> {
  const place = await mkdtemp(join(tmpdir(), 'dangol-bench-widget-'));
  const [orders, catalogue, folder] = [join(place, 'orders.csv'), join(place, 'catalogue.csv'), join(place, 'model')];
  await writeFile(orders, ordersOf());
  await writeFile(catalogue, catalogueOf());
  const silent = { stdout: { write: () => true }, stderr: { write: () => true } };
  const code = await run(['train', '--orders', orders, '--catalogue', catalogue, '--out', folder], silent);
  if (code !== 0) throw new Error(`dangol train ended with ${code}`);

  const json = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const { version, shardCount } = parseManifest(await json('manifest.json'));
  const model = createModel({ url: '', fetch: async (path) => ({ json: () => json(path) }) });
  const source = createSource(undefined, { model, page: () => '/' });
  const { items } = await source.recommend({ kind: 'similar-buyers', item: ITEM, limit: 12 });
  return { item: ITEM, folder, modelVersion: `${version}.${shardCount}`, cards: items.map(({ card }) => card) };
}

function catalogueOf(): string {
  const rows = Array.from({ length: PRODUCTS }, (_, n) => {
    const [id, price] = [`p-${n}`, 12_000 + (n % 37) * 1_500];
    return `${id},${NAMES[n % NAMES.length]} ${n},Category ${n % 9},/item/${id},/pictures/${n}.svg,${price} KRW,in_stock`;
  });
  return ['id,title,product_type,link,image_link,price,availability', ...rows].join('\n');
}

/** Each order: three products of one taste, by a generator of Park and Miller's with a fixed seed. */
function ordersOf(): string {
  let state = 20_261_122;
  const draw = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const rows = Array.from({ length: ORDERS }, (_, n) => {
    const taste = draw(PRODUCTS / TASTE) * TASTE;
    const at = new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 10))).toISOString().slice(0, 10);
    const buyer = taste * 100 + draw(60);
    return Array.from({ length: 3 }, () => `o${n},b${buyer},p-${taste + draw(TASTE)},${at},1`);
  });
  return ['order,buyer,item,at,quantity', ...rows.flat()].join('\n');
}
