import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRODUCTS } from '../../support/shops/world';
import { createWorkbench, csv, type Line, type Workbench } from './workbench';

/** In whatever names or singles out a person. */
const MARK = 'zq7mark';
const SECRET = 'zq7secret';
const DAY_MS = 86_400_000;
const TODAY_AT = Date.UTC(2026, 10, 15, 3);
const [KNIT, SHIRT, JEANS, SKIRT, SOCKS, LOVED, SEEN, ...OTHERS] = PRODUCTS.filter((_, place) =>
  [6, 7, 8, 9, 11, 18, 24, 30, 31, 32, 33, 34, 35, 36, 37, 38].includes(place),
).map(({ no }) => String(no)) as [string, string, string, string, string, string, string, ...string[]];

let bench: Workbench;
let logs: string[];
let members: string;
let told = '';

const at = (daysAgo: number) => new Date(TODAY_AT - daysAgo * DAY_MS).toISOString();
let orderNumber = 0;
const order = (who: string, daysAgo: number, ...items: string[]): Line[] => {
  orderNumber++;
  return items.map((item) => ({
    주문번호: `2026-${orderNumber}`,
    주문자ID: `${MARK}-${who}`,
    상품번호: item,
    주문일시: at(daysAgo),
    수량: 1,
    판매가: 1000,
  }));
};
const many = (n: number, name: string) => Array.from({ length: n }, (_, place) => `${name}${place}`);

/** People of whom it is known which segment they belong to. */
function people() {
  const pairs = many(40, 'pair').flatMap((who, n) => [
    ...order(who, n % 7, KNIT, JEANS),
    ...order(`${who}x`, n % 7, SHIRT, SKIRT),
    ...order(`${who}y`, 120, OTHERS[n % 9] as string),
  ]);
  const due = many(12, 'due').flatMap((who) => [95, 65, 35].flatMap((days) => order(who, days, SOCKS)));
  const lapsing = many(6, 'lapsing').flatMap((who, n) =>
    [75, 60, 45].flatMap((days, k) => order(who, days, OTHERS[(n + k) % 9] as string)),
  );
  const alone = many(5, 'needs').flatMap((who) => order(who, 10, KNIT));
  const soldOut = order('soldout', 10, SHIRT);
  const loving = [200, 199, 1].flatMap((days) => order('loves', days, LOVED));
  return [...pairs, ...due, ...lapsing, ...alone, ...soldOut, ...loving];
}

beforeAll(async () => {
  bench = createWorkbench();
  const orders = bench.write('orders.csv', csv(people()));
  const catalogue = bench.write(
    'items.csv',
    csv(
      PRODUCTS.map(({ no, title, categories, price }) => ({
        id: String(no),
        title: String(no) === SEEN ? '=HYPERLINK("x")' : title,
        product_type: categories.join(' > '),
        price: `${price} KRW`,
        link: `/product/${no}`,
        availability: String(no) === SKIRT ? 'out of stock' : 'in stock',
      })),
    ),
  );
  const views = many(3, 'view').map((session, n) => ({
    event: 'view',
    visitor: `cookie${n}`,
    member: `${MARK}-seen0`,
    session,
    item: SEEN,
    at: TODAY_AT - n * DAY_MS,
  }));
  const events = bench.write('events.csv', csv(views));
  const member = (who: string, sms: string, mail: string, joined = '2026-01-02 10:00:00'): Line => ({
    아이디: `${MARK}-${who}`,
    이름: `${SECRET} name`,
    이메일: `${MARK}-${who}@mail.example`,
    휴대폰번호: `010-1234-${String(1000 + who.length * 7)}`,
    주소: `${SECRET} street`,
    '회원 가입일': joined,
    'SMS 수신여부': sms,
    '메일 수신여부': mail,
  });
  const rows = [
    ...many(12, 'due').map((who, n) => member(who, n < 10 ? 'T' : 'F', n === 0 ? 'T' : 'F')),
    ...many(6, 'lapsing').map((who) => member(who, '동의', '')),
    ...many(5, 'needs').map((who, n) => member(who, n === 4 ? '' : 'Y', '')),
    member('soldout', 'Y', 'Y'),
    member('loves', 'Y', 'Y'),
    member('seen0', '1', 'Y', '2026-01-03'),
    ...many(3, 'new').map((who, n) => member(who, 'Y', '', `2026-10-0${n + 1} 09:00:00`)),
    member('new0', '수신거부', '', '2026-10-01 09:00:00'),
    member('long-ago', 'Y', 'Y', '2020-01-01 09:00:00'),
    member('=cmd|x', 'Y', 'Y', '2026-10-09 09:00:00'),
  ];
  members = bench.write('회원.csv', iconv.encode(csv(rows), 'cp949'));
  logs = ['--orders', orders, '--events', events, '--catalogue', catalogue];
  const said = await bench.dangol(
    'audience',
    ...logs,
    '--members',
    members,
    '--columns',
    'email,phone',
    '--shop',
    'https://shop.example/',
    '--out',
    bench.path('lists'),
  );
  if (said.code) throw new Error(said.err);
  told = said.out + said.err;
});
afterAll(() => bench.remove());

function read(folder: string, segment: string): string[][] {
  const text = readFileSync(bench.path(`${folder}/${segment}.csv`), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)]
      .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
      .slice(0, -1),
  );
}
const who = (rows: string[][]) => rows.slice(1).map(([id]) => id?.replace(`${MARK}-`, ''));

describe('segments of an order log', () => {
  test('who bought and is due again, with the item, how long it usually lasts, and when it was due', () => {
    const rows = read('lists', 'due-again');
    expect(rows[0]).toEqual([
      '회원ID',
      '이메일',
      '휴대폰번호',
      '수신동의',
      '사유',
      '추천상품번호',
      '추천상품명',
      '추천상품주소',
      '가격',
      '통화',
      '기준일',
    ]);
    expect(who(rows).sort()).toEqual(many(10, 'due').sort());
    const title = PRODUCTS.find(({ no }) => String(no) === SOCKS)?.title;
    const [, row] = rows;
    expect(row?.slice(4)).toEqual([
      `‘${title}’ 구매 후 35일 지남 (보통 30일마다 재구매)`,
      SOCKS,
      title,
      `https://shop.example/product/${SOCKS}`,
      '7000',
      'KRW',
      '2026-11-10',
    ]);
  });

  test('an address is given only where its own channel was agreed to', () => {
    const rows = read('lists', 'due-again');
    const mine = (name: string) => rows.find(([id]) => id === `${MARK}-${name}`)?.slice(1, 4);
    expect(mine('due0')).toEqual([`${MARK}-due0@mail.example`, '010-1234-1028', 'sms email']);
    expect(mine('due1')).toEqual(['', '010-1234-1028', 'sms']);
  });

  test('who has not come back in two to three of their own gaps', () => {
    const rows = read('lists', 'lapsing');
    expect(who(rows).sort()).toEqual(many(6, 'lapsing').sort());
    expect(rows[1]?.[4]).toBe('보통 15일마다 주문, 45일째 주문 없음');
    for (const row of rows.slice(1)) expect(row[5]).toMatch(/^\d+$/u);
  });

  test('who bought an item but not what goes with it; what is sold out is not recommended', () => {
    const rows = read('lists', 'needs-companion');
    expect(who(rows)).toEqual(expect.arrayContaining(many(4, 'needs')));
    expect(rows.find(([id]) => id === `${MARK}-needs0`)?.[5]).toBe(JEANS);
    for (const row of rows.slice(1)) expect(row[5]).not.toBe(SKIRT);
    expect(who(rows)).not.toContain('needs4');
  });

  test('who bought an item three times, or looked at it three times without buying', () => {
    const rows = read('lists', 'loves-item');
    expect(who(rows).sort()).toEqual(['loves', 'seen0']);
    const seen = rows.find(([id]) => id === `${MARK}-seen0`);
    expect(seen?.slice(4, 7)).toEqual(['‘=HYPERLINK("x")’ 3번 조회, 아직 구매 없음', SEEN, `'=HYPERLINK("x")`]);
  });

  test('members without an order, the newest first; not those of before the log, nor who refused in another row', () => {
    const rows = read('lists', 'no-first-order');
    expect(who(rows)).toEqual(['=cmd|x', 'new2', 'new1']);
    expect(rows[2]?.[4]).toBe('2026-10-03 가입, 아직 첫 주문 없음');
  });

  test('nobody is in two', () => {
    const all = readdirSync(bench.path('lists')).flatMap((name) => who(read('lists', name.replace('.csv', ''))));
    expect(new Set(all).size).toBe(all.length);
    expect(readdirSync(bench.path('lists'))).toHaveLength(5);
  });
});

describe('what is personal', () => {
  test('is in the lists that were asked for, in the columns that were asked for, and nowhere else', async () => {
    expect(told).not.toMatch(new RegExp(`${MARK}|${SECRET}|010-`, 'u'));
    for (const name of readdirSync(bench.path('lists')))
      expect(readFileSync(bench.path(`lists/${name}`), 'utf8')).not.toContain(SECRET);
    const { out } = await bench.dangol(
      'audience',
      ...logs,
      '--members',
      members,
      '--out',
      bench.path('bare'),
      '--json',
    );
    expect(out).not.toMatch(new RegExp(`${MARK}|${SECRET}|010-`, 'u'));
    const bare = readFileSync(bench.path('bare/due-again.csv'), 'utf8');
    expect(bare).toContain(`${MARK}-due0`);
    expect(bare).not.toMatch(/mail\.example|010-/u);
  });

  test('is readable by its owner alone', () => {
    if (process.platform === 'win32') return;
    expect(statSync(bench.path('lists')).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(bench.path('lists')))
      expect(statSync(bench.path(`lists/${name}`)).mode & 0o777).toBe(0o600);
  });

  test('the summary counts, and says what the law asks of who sends', () => {
    expect(told).toMatch(/members 31, of whom 25 have orders in the log/u);
    expect(told).toMatch(/due-again {8}10/u);
    expect(told).toContain('(광고)');
    expect(told).toContain('밤 9시부터 아침 8시까지');
  });

  test('is not written where there is no consent, or where the web reads', async () => {
    const none = bench.write('none.csv', csv([{ 아이디: `${MARK}-due0`, 이메일: 'x@y.z' }]));
    const refused = async (...more: string[]) => (await bench.dangol('audience', ...logs, ...more)).err;
    expect(await refused('--members', none, '--out', bench.path('a'))).toContain(
      'no column says who agreed to advertising',
    );
    expect(await refused('--out', bench.path('a'))).toContain('--members FILE');
    expect(() => readdirSync(bench.path('a'))).toThrow();
    mkdirSync(bench.path('site'));
    writeFileSync(bench.path('site/index.html'), '');
    mkdirSync(bench.path('private'));
    symlinkSync(bench.path('site'), bench.path('private/link'), 'junction');
    for (const [out, mark, ...more] of [
      ['public/lists', 'public'],
      ['WWW', 'WWW'],
      ['site/deep/er', 'index.html'],
      ['private/link/lists', 'index.html'],
      ['model/lists', 'model', '--publish', bench.path('model')],
    ] as string[][])
      expect(await refused('--members', members, '--out', bench.path(out as string), ...more)).toContain(
        `read over the web (${mark === 'model' ? bench.path('model') : mark})`,
      );
    expect(() => readdirSync(bench.path('site/deep'))).toThrow();
  });
});

test('--consent all without members names buyers as the log does, and warns', async () => {
  const { code, out } = await bench.dangol(
    'audience',
    ...logs,
    '--consent',
    'all',
    '--segments',
    'lapsing',
    'due-again',
    '--limit',
    '4',
    '--lang',
    'en',
    '--encoding',
    'cp949',
    '--out',
    bench.path('all'),
  );
  expect(code).toBe(0);
  expect(out).toContain('WARNING: --consent all');
  expect(out).toMatch(/lapsing {10}4 \(and 2 more beyond --limit\)/u);
  expect(readdirSync(bench.path('all')).sort()).toEqual(['due-again.csv', 'lapsing.csv']);
  const text = iconv.decode(readFileSync(bench.path('all/due-again.csv')), 'cp949');
  expect(text).toMatch(
    new RegExp(`^member,consent,reason,item,title,url,price,currency,due\r\n${MARK}-due\\d+,sms email,`, 'u'),
  );
  expect(text).toContain('똠방');
});

test('orders may be a folder there, too', async () => {
  mkdirSync(bench.path('exports'), { recursive: true });
  cpSync(bench.path('orders.csv'), bench.path('exports/orders.csv'));
  const given = ['--orders', bench.path('exports'), '--consent', 'all', '--segments', 'lapsing'];
  const { code, err } = await bench.dangol('audience', ...given, '--out', bench.path('from-folder'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readdirSync(bench.path('from-folder'))).toEqual(['lapsing.csv']);
});

test('members are told by e-mail where the log names buyers so', async () => {
  const lines = people().map(({ 주문자ID, ...line }) => ({
    ...line,
    Email: `${String(주문자ID).toUpperCase()}@mail.example`,
  }));
  const orders = bench.write('by-mail.csv', csv(lines));
  const customers = bench.write(
    'customers.csv',
    csv(
      many(12, 'due').map((name) => ({
        Email: `${MARK}-${name}@mail.example`,
        'Accepts Email Marketing': 'yes',
        'Accepts SMS Marketing': 'no',
        Phone: '+82 10 1234 5678',
      })),
    ),
  );
  const { out } = await bench.dangol(
    'audience',
    '--orders',
    orders,
    '--members',
    customers,
    '--columns',
    'email',
    'phone',
    '--lang',
    'en',
    '--out',
    bench.path('mails'),
  );
  expect(out).toContain('members 12, of whom 12 have orders');
  const [head, first] = read('mails', 'due-again');
  expect(head?.slice(0, 4)).toEqual(['Email', 'Phone', 'consent', 'reason']);
  expect(first?.slice(0, 4)).toEqual([
    expect.stringMatching(/@mail\.example$/u),
    '',
    'email',
    expect.stringContaining('it is usually bought again after 30'),
  ]);
});
