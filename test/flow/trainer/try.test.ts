import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { createModel } from '@dangol/sdk/model';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSource } from '../../../packages/dangol/src/create-source';
import { run } from '../../../packages/trainer/src/index';
import { PRODUCTS, worldOrders } from '../../support/shops/world';
import { createWorkbench, csv, type Line, type Workbench } from './workbench';

const MARK = 'zq7mark';
/** What the system's temporary directory is told by. */
const TEMPORARY = ['TMPDIR', 'TEMP', 'TMP'];
let bench: Workbench;
let logs: string[];
let address: string;
let stop: AbortController;
let served: Promise<number>;
let said = '';

beforeAll(async () => {
  bench = createWorkbench();
  const orders = worldOrders(1500).flatMap(({ number, at, buyer, lines }) =>
    lines.map(
      ({ product, quantity, price }): Line => ({
        order: number,
        buyer: `${MARK}-${buyer.email}`,
        at: new Date(at).toISOString(),
        item: String(product.no),
        quantity,
        price,
      }),
    ),
  );
  orders.push({ ...(orders[0] as Line), item: '#NAME?7' }, { ...(orders[1] as Line), quantity: 0 });
  const catalogue = PRODUCTS.map(({ no, title, categories, price, was }, place) => ({
    id: String(no),
    title: place === 8 ? (PRODUCTS[13]?.title ?? '') : title,
    product_type: categories.join(' > '),
    price: place === 10 ? '' : `${was ?? price} KRW`,
    sale_price: was ? `${price} KRW` : '',
    image_link: place === 5 ? '' : `/pictures/${no}.jpg`,
    link: `/product/${no}`,
  }));
  logs = ['--orders', bench.write('orders.csv', csv(orders)), '--catalogue', bench.write('items.csv', csv(catalogue))];
  stop = new AbortController();
  // A temporary directory of its own: others may be tried at the same time.
  const usual = TEMPORARY.map((name) => [name, process.env[name]] as const);
  mkdirSync(bench.path('temporary'));
  for (const name of TEMPORARY) process.env[name] = bench.path('temporary');
  let isThere = () => {};
  const isServed = new Promise<void>((resolve) => {
    isThere = resolve;
  });
  served = new Promise((resolve, reject) => {
    run(['try', ...logs, '--port', '0', '--lang', 'en', '--shop', 'https://shop.example/'], {
      stdout: {
        write(text) {
          said += text;
          if (said.includes('Ctrl-C')) isThere();
        },
      },
      stderr: { write: (text) => (said += text) },
      signal: stop.signal,
    }).then(resolve, reject);
  });
  await Promise.race([isServed, served]).finally(() => {
    for (const [name, value] of usual) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  address = said.split('\n')[0] ?? '';
});
afterAll(() => bench.remove());

async function page(path: string) {
  const response = await fetch(new URL(path, address));
  const text = await response.text();
  const { document } = parseHTML(text);
  const wording = document.body.textContent?.replace(/\s+/gu, ' ') ?? '';
  return { response, text, document, wording };
}

/** Asks as no browser page can, with any method, path and host. */
function ask(method: string, path: string, host: string): Promise<{ status: number | undefined; body: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, method, path, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part)).on('end', () => resolve({ status: response.statusCode, body }));
    });
    asking.on('error', reject).end();
  });
}

describe('a shop that is tried', () => {
  test('is shown with figures, product pages, coverage and what comes next', async () => {
    const { wording, document } = await page('/');
    expect(document.querySelector('h1')?.textContent).toBe('Your shop with dangol');
    expect(wording).toMatch(/orders1,5003,182 lines read.*products60/u);
    expect(document.querySelectorAll('article.shop')).toHaveLength(3);
    expect(wording).toMatch(/Similar buyers purchased: a whole row for \d+ of 100 products/u);
    expect(wording).toContain('?dangol=preview');
    expect(document.querySelector('.row img')?.getAttribute('src')).toMatch(
      /^https:\/\/shop\.example\/pictures\/\d+\.jpg$/u,
    );
  });

  test('has the very strips that a new visitor gets from the same files in a browser', async () => {
    await bench.json('train', ...logs, '--out', bench.path('model'));
    const fetchFile = async (url: string | URL | Request) => {
      const { pathname } = new URL(String(url));
      return new Response(readFileSync(bench.path(`model/${pathname.replace('/model/', '')}`)));
    };
    for (const { no } of PRODUCTS.slice(0, 12)) {
      const model = createModel({ url: 'https://shop.example/model', fetch: fetchFile as typeof fetch });
      const source = createSource(undefined, { model, page: () => `/${no}` });
      const answers = await Promise.all(
        [['goes-with', 6] as const, ['similar-buyers', 12] as const].map(([kind, limit]) =>
          source.recommend({ kind, item: String(no), limit }),
        ),
      );
      const { document } = await page(`/product?id=${no}`);
      const shown = [...document.querySelectorAll('section.strips .row')].map((row) =>
        [...row.querySelectorAll('a')].map((link) =>
          new URL(link.getAttribute('href') ?? '', address).searchParams.get('id'),
        ),
      );
      expect(shown).toEqual(answers.map(({ items }) => items.map(({ id }) => id)));
      expect(shown.flat().length).toBeGreaterThan(10);
      model.destroy();
    }
  });

  test('tells of each product its price, why each neighbour is there, and which step gave it', async () => {
    const { wording, document } = await page('/product?id=11');
    expect(wording).toMatch(/₩49,000Regular price ₩59,000/u);
    expect(wording).toContain('Often bought by the same buyers');
    expect(document.querySelector('.step b')?.textContent).toBe('learned from orders');
    expect(document.querySelector('a[target]')?.getAttribute('href')).toBe('https://shop.example/product/11');
  });

  test('can be searched and leafed through, without a script', async () => {
    const first = await page('/products');
    expect(first.document.querySelectorAll('article.shop')).toHaveLength(10);
    expect(first.wording).toContain('1 to 10 of 60');
    const next = first.document.querySelector('a[rel="next"]')?.getAttribute('href') ?? '';
    expect((await page(next)).wording).toContain('11 to 20 of 60');
    expect((await page('/products?page=99')).wording).toContain('51 to 60 of 60');
    const found = await page(`/products?${new URLSearchParams({ q: '달빛 니트' })}`);
    expect([...found.document.querySelectorAll('article h3')].map((heading) => heading.textContent)).toEqual([
      '달빛 니트',
    ]);
    const odd = await page(`/products?${new URLSearchParams({ q: '"><script>x</script>' })}`);
    expect(odd.wording).toContain('No product has such a name or number.');
    expect(odd.document.querySelectorAll('script')).toHaveLength(0);
    expect((await page('/product?id=nothing')).response.status).toBe(404);
  });

  test('hears what is wrong with its data, by row numbers and shapes', async () => {
    const { wording } = await page('/data');
    expect(wording).toContain('1 ids look as if a spreadsheet had changed them');
    expect(wording).toContain('1 of 60 products have no picture');
    expect(wording).toContain('1 of 60 products have no price');
    expect(wording).toMatch(/1 names belong to several products that are no variants of one another: .+ \(2\)/u);
    expect(wording).toContain('1 ordered ids are not in the catalogue (1 lines)');
    expect(wording).toMatch(/orders\.csv: [\d,]+ rows, 1 not used.*Quantity missing, 0 or less/u);
    expect((await page('/')).wording).toContain('5 worth a look.');
  });

  test('sees what others could read, counted in the files: nothing undescribed, no exact count, no address', async () => {
    const { wording } = await page('/public');
    expect(wording).not.toContain('Fields without a description');
    expect(wording).toMatch(/Orders1,000 or more1,500/u);
    expect(wording).toMatch(/buyerWho boughtNot there\./u);
    expect(wording).toContain('e-mail addresses and telephone numbers: none found.');
    const best =
      (await bench.json<{ figures: object }>('train', ...logs, '--out', bench.path('model'))) && bench.path('model');
    expect(readdirSync(best)).toContain('manifest.json');
  });

  test('and nowhere a buyer, an order number, or a path of this machine', async () => {
    for (const path of ['/', '/products', '/product?id=11', '/data', '/public']) {
      const { text } = await page(path);
      expect(text).not.toMatch(new RegExp(`${MARK}|mail\\.example|-000\\d{4}`, 'u'));
      expect(text).not.toContain(bench.path('').slice(0, -1));
      expect(text).not.toContain(tmpdir());
    }
  });
});

describe('the server', () => {
  test('says the policy with every page: one style, pictures, its own forms', async () => {
    const { response } = await page('/');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self'; img-src https: http: data:; frame-ancestors 'none'$/u,
    );
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('answers its own name alone, to be read alone, and no path of it is a file', async () => {
    const { host, port } = new URL(address);
    expect((await ask('GET', '/', host)).status).toBe(200);
    expect((await ask('GET', '/', `localhost:${port}`)).status).toBe(200);
    for (const other of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`])
      expect([other, (await ask('GET', '/', other)).status]).toEqual([other, 421]);
    expect((await ask('POST', '/', host)).status).toBe(405);
    expect(await ask('HEAD', '/', host)).toEqual({ status: 200, body: '' });
    for (const path of [
      '/manifest.json',
      '/../../etc/passwd',
      '/%2e%2e/package.json',
      '/items/0.json',
      '//evil.example/',
      '*',
    ])
      expect([path, (await ask('GET', path, host)).status]).toEqual([path, 404]);
  });

  test('ends when it is told to, and leaves nothing behind', async () => {
    const ours = () => readdirSync(bench.path('temporary')).filter((name) => name.startsWith('dangol-try-'));
    expect(ours()).toHaveLength(1);
    stop.abort();
    expect(await served).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
    expect(ours()).toEqual([]);
    expect(said).toContain('Ctrl-C ends it.');
  });
});

test('--out writes one file that needs no server, in Korean where the names are', async () => {
  const out = bench.path('look.html');
  const { code, out: told } = await bench.dangol('try', ...logs, '--out', out, '--no-images');
  expect([code, told]).toEqual([0, expect.stringMatching(/look\.html: \d+ KiB/u)]);
  const text = readFileSync(out, 'utf8');
  const { document } = parseHTML(text);
  expect(document.documentElement.getAttribute('lang')).toBe('ko');
  expect(document.querySelectorAll('form, script, img')).toHaveLength(0);
  expect(document.querySelectorAll('details.shop')).toHaveLength(60);
  for (const link of document.querySelectorAll('a[href]')) {
    const to = link.getAttribute('href') ?? '';
    expect(to).toMatch(/^#/u);
    expect(document.getElementById(to.slice(1)), to).not.toBeNull();
  }
  expect(text).not.toContain(MARK);
  const english = text.replace(
    /<style>.*<\/style>|<code.*?<\/code>|<[^>]+>|dangol|Madang|Ctrl-C|--\w+|[a-z]+\.csv|KRW|KiB/gsu,
    '',
  );
  expect(
    (english.match(/[a-z]{4,}/giu) ?? []).filter(
      (word) =>
        !['order', 'buyer', 'item', 'quantity', 'price', 'title', 'product', 'type', 'sale', 'image', 'link'].includes(
          word,
        ),
    ),
  ).toEqual([]);
});

test('what cannot be is said before anything is read', async () => {
  expect((await bench.dangol('try', ...logs, '--port', 'x')).err).toContain('--port must be a number up to 65535');
  expect((await bench.dangol('try')).err).toContain('Nothing to read');
  expect((await bench.dangol('try', '--help')).out).toContain('Ctrl-C ends it');
});
