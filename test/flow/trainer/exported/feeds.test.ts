import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkbench, type Workbench } from '../workbench';
import { readCells } from './read-cells';

let bench: Workbench;
beforeAll(() => {
  bench = createWorkbench();
});
afterAll(() => bench.remove());

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
  <channel>
    <title>단골 상점</title>
    <link>https://shop.example</link>
    <item>
      <g:id>45</g:id>
      <title><![CDATA[달빛 니트 & 니트 <새것>]]></title>
      <description>A&amp;B&nbsp;&#x1F9E6;</description>
      <link>https://shop.example/45?a=1&amp;b=2</link>
      <g:title>달빛 니트</g:title>
      <g:price>49000 KRW</g:price>
      <g:shipping><g:country>KR</g:country><g:price>3000 KRW</g:price></g:shipping>
      <g:additional_image_link>https://a/1.jpg</g:additional_image_link>
      <g:additional_image_link>https://a/2.jpg</g:additional_image_link>
      <g:color/>
    </item>
    <item><g:id>46</g:id><title>똠방 셔츠</title></item>
  </channel>
</rss>`;
const ROWS = [
  {
    line: 6,
    id: '45',
    title: '달빛 니트',
    description: 'A&B\u00A0🧦',
    link: 'https://shop.example/45?a=1&b=2',
    price: '49000 KRW',
    'shipping.country': 'KR',
    'shipping.price': '3000 KRW',
    additional_image_link: 'https://a/1.jpg,https://a/2.jpg',
  },
  { line: 18, id: '46', title: '똠방 셔츠' },
];

describe('a feed in XML', () => {
  test.each([
    ['RSS with names of Google', 'feed.xml', RSS],
    ['called otherwise', 'feed.php', RSS],
    ['packed', 'feed.xml.gz', gzipSync(RSS)],
    ['UTF-16', 'wide.xml', Buffer.from(`\uFEFF${RSS}`, 'utf16le')],
  ])('%s', async (_, name, text) => {
    const { rows, layout } = await readCells(bench.write(name, text));
    expect([layout, rows]).toEqual(['xml-feed', ROWS]);
  });

  test('Atom: an address stands in an attribute', async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>x</title><author><name>y</name><uri>z</uri></author>
      <entry><g:id>45</g:id><title type="text">니트</title><link rel="self" href="https://a/self"/><link href="https://a/45"/></entry></feed>`;
    const { rows } = await readCells(bench.write('atom.xml', text), ['id', 'title', 'link']);
    expect(rows).toEqual([{ line: 2, id: '45', title: '니트', link: 'https://a/45' }]);
  });

  test('rows of any name, with attributes, and lists inside them', async () => {
    const text = `<shop><made><by>me</by><on>2026</on></made><things>${[1, 2]
      .map(
        (n) =>
          `<thing code="T${n}"><name>n${n}</name><price currency="KRW">${n}000</price><sizes><size><v>S</v></size><size><v>M</v></size></sizes></thing>`,
      )
      .join('\n')}</things></shop>`;
    const { rows } = await readCells(bench.write('any.xml', text));
    expect(rows).toEqual(
      [1, 2].map((n) => ({
        line: n,
        code: `T${n}`,
        name: `n${n}`,
        price: `${n}000`,
        'price.currency': 'KRW',
        'sizes.size.v': 'S,M',
      })),
    );
  });

  test('one large feed is read in pieces', async () => {
    const items = Array.from(
      { length: 20_000 },
      (_, n) => `<item><g:id>${n}</g:id><title>상품 ${n}</title><description>${'가'.repeat(50)}</description></item>`,
    );
    const file = bench.write('large.xml', `<rss xmlns:g="g"><channel>${items.join('\n')}</channel></rss>`);
    const { rows } = await readCells(file, ['id', 'title']);
    expect(rows).toHaveLength(20_000);
    expect(rows[19_999]).toEqual({ line: 20_000, id: '19999', title: '상품 19999' });
  });
});

describe('what is broken is refused whole, with its line and without its text', () => {
  const refused = (name: string, text: string) =>
    readCells(bench.write(name, text)).then(
      () => 'read',
      (error: Error) => error.message,
    );

  test.each([
    ['cut short', RSS.slice(0, RSS.indexOf('<item><g:id>46')), 'line 18'],
    ['a bare &', RSS.replace('A&amp;B', 'A&B SECRET'), 'line 9'],
    ['crossed elements', RSS.replace('</g:title>', '</SECRET>'), 'line 11'],
    [
      'broken far behind',
      RSS.replace('</channel>', `${'<item><g:id>1</g:id></item>\n'.repeat(30_000)}<SECRET</channel>`),
      'line 30019',
    ],
  ])('%s', async (_, text, where) => {
    const message = await refused('broken.xml', text);
    expect(message).toContain(`broken at ${where}`);
    expect(message).not.toContain('SECRET');
  });

  test('what has no rows, and a web page', async () => {
    expect(await refused('empty.xml', '<rss><channel></channel></rss>')).toContain('XML without rows');
    expect(await refused('page.xml', '<!DOCTYPE html><html><body>Sign in</body></html>')).toContain(
      'a web page without a table',
    );
    expect(await refused('old.xls', '<?xml version="1.0"?><Workbook xmlns="x"></Workbook>')).toContain(
      'save it as .xlsx',
    );
  });
});
