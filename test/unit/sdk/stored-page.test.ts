import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { maskParams } from '../../../packages/sdk/src/capture/mask-params';
import { CONSENT_KEY, DISMISSED_KEY } from '../../../packages/sdk/src/consent/consent-log';
import * as delivery from '../../../packages/sdk/src/delivery/constants';
import { KEPT_BYTES, KEPT_DAYS, KEPT_RECORDS } from '../../../packages/sdk/src/model/limits';
import { AFFINITIES, LISTS, PROFILE_DAYS, VISITS_DAYS } from '../../../packages/sdk/src/profile/limits';

const DAY_MS = 86_400_000;
const source = (path: string) =>
  readFileSync(new URL(`../../../packages/sdk/${path}`, import.meta.url), 'utf8').replace(/\r/g, '');
const page = source('docs/stored.md');
const [korean, english] = [page.split('\n## English')[0]!, page.split('\n## English')[1]!.split('\n## Retention')[0]!];

/** The rows of the tables of a part, cells trimmed. */
const rowsOf = (part: string) =>
  part
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** What a row says of how long, as numbers: days, most entries. */
const numbersIn = (text: string) => (text.replace(/(\d),(\d{3})/g, '$1$2').match(/\d+/g) ?? []).map(Number);

describe('the exact table', () => {
  const exact = new Map(
    rowsOf(page.split('\n## Retention, exactly')[1]!.split('\n## Masking')[0]!).map((row) => [row[0], row]),
  );
  const limits: [name: string, most: number | undefined, days: number | undefined][] = [
    ...Object.entries(LISTS).map(([name, [most, days]]): [string, number, number] => [`\`${name}\``, most, days]),
    ...Object.entries(AFFINITIES).map(([name, [most, days]]): [string, number, number] => [
      `\`affinities.${name}\``,
      most,
      days,
    ]),
    ['`visits`', undefined, VISITS_DAYS],
    ['the whole profile, its seed too, without an event', undefined, PROFILE_DAYS],
    ['model records', KEPT_RECORDS, KEPT_DAYS],
    ['files of the whole shop', 2, KEPT_DAYS],
    ['events', delivery.OUTBOX_EVENTS, delivery.OUTBOX_AGE_MS / DAY_MS],
    ['order numbers', delivery.ORDER_MEMORY, delivery.ORDER_MEMORY_MS / DAY_MS],
  ];

  test.each(limits)('says of %s: at most %s, %s days', (name, most, days) => {
    expect(exact.get(name)?.slice(1, 3)).toEqual([most, days].map((figure) => figure?.toString() ?? ''));
  });

  test('has a row for everything, and names constants that are in the code', () => {
    const code = [
      source('../schema/src/profile.ts'),
      ...['profile/limits.ts', 'model/limits.ts', 'delivery/constants.ts', 'consent/consent-log.ts'].map((path) =>
        source(`src/${path}`),
      ),
    ].join('\n');
    expect([...exact.keys()].slice(1)).toEqual([...limits.map(([name]) => name), 'visitor id', 'consent records']);
    const named = [...exact.values()].slice(1).flatMap((row) => row[3]!.match(/[A-Z_]{4,}/g) ?? []);
    expect(named.filter((name) => !new RegExp(`\\bconst ${name} =`).test(code))).toEqual([]);
    expect(code).toContain(`MAX_RECORDS = ${exact.get('consent records')?.[1]};`);
    expect(code).toContain(`VISITOR_LIFE_MS = ${exact.get('visitor id')?.[2]} * 86_400_000;`);
  });
});

describe.each([
  ['Korean', korean],
  ['English', english],
])('the %s table', (_, part) => {
  const rows = rowsOf(part).filter((row) => row.length === 4 && !/^(항목|what)$/.test(row[0]!));
  const said = rows.map((row) => numbersIn(row[3]!).sort((a, b) => a - b));
  const both = ([most, days]: readonly number[]) => [most!, days!].sort((a, b) => a - b);

  test('says the same as the code, row by row', () => {
    expect(said.slice(1)).toEqual([
      [7],
      both(LISTS.items),
      both(LISTS.dismissed),
      both(LISTS.cart),
      both(LISTS.wishlist),
      both(LISTS.orders),
      both(LISTS.searches),
      both(AFFINITIES.category),
      both(AFFINITIES.keyword),
      [VISITS_DAYS],
      both(LISTS.pageTypes),
      both(LISTS.counts),
      both(LISTS.moments),
      [],
      [PROFILE_DAYS],
      both(LISTS.attributions),
      [PROFILE_DAYS],
      [KEPT_RECORDS, KEPT_DAYS, KEPT_BYTES / 1000],
      [delivery.OUTBOX_BYTES / 1_000_000, delivery.OUTBOX_AGE_MS / DAY_MS, delivery.OUTBOX_EVENTS],
      [395],
      [delivery.SESSION_GAP_MS / 60_000],
      [delivery.ORDER_MEMORY_MS / DAY_MS, delivery.ORDER_MEMORY],
    ]);
    expect(AFFINITIES.brand).toEqual(AFFINITIES.category);
  });

  test('names every place that the code writes to', () => {
    const folder = new URL('../../../packages/sdk/src/', import.meta.url);
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const opened = code.flatMap((path) => [...source(`src/${path}`).matchAll(/open\??\.?\('([\w-]+)'/g)]);
    const databases = [...new Set(opened.map(([, name]) => name!))].sort();
    expect(databases).toEqual(['dangol-model', 'dangol-outbox', 'dangol-profile']);
    for (const place of [...databases, CONSENT_KEY, DISMISSED_KEY]) expect(part).toContain(`\`${place}\``);
  });
});

test('the fields that are left alone are those that the code leaves alone', () => {
  const [listed] = page.split('**Left alone on purpose**')[1]!.split('\n- Numbers');
  const fields = [...listed!.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
  expect(fields.length).toBeGreaterThan(9);
  for (const name of fields) expect(maskParams({ [name]: '01012345678' })).toEqual({ [name]: '01012345678' });
});

test('every mask of the code is on the page', () => {
  const masks = source('src/capture/mask.ts')
    .match(/'\[\w+\]'/g)!
    .map((mask) => mask.slice(1, -1));
  expect(new Set(masks).size).toBe(5);
  for (const mask of masks) expect(page).toContain(`\`${mask}\``);
});
