import { queryId } from '@dangol/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkbench, csv, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

interface Step {
  name: 'search' | 'view_item' | 'purchase';
  term?: string;
  item?: string;
}

let count = 0;
/** A visit as our collector writes it, a line an event. */
function visit(visitor: string, steps: readonly Step[], member?: string): string {
  const startedAt = Date.UTC(2025, 5, 1) + count++ * 3_600_000;
  return steps
    .map(({ name, term, item }, place) =>
      JSON.stringify({
        specversion: '1.0',
        id: `e${count}-${place}`,
        type: `dangol.${name}`,
        time: new Date(startedAt + place * 1000).toISOString(),
        data: {
          visitor,
          member,
          session: `s${count}`,
          params: {
            ...(term !== undefined && { search_term: term }),
            ...(item !== undefined && { items: [{ item_id: item }] }),
          },
        },
      }),
    )
    .join('\n');
}

const search = (term: string): Step => ({ name: 'search', term });
const view = (item: string): Step => ({ name: 'view_item', item });
const buy = (item: string): Step => ({ name: 'purchase', item });
const people = (n: number, steps: (who: number) => Step[]) =>
  Array.from({ length: n }, (_, who) => visit(`v${who}`, steps(who)));

async function trained(visits: string[], ...options: string[]) {
  await bench.json(
    'train',
    '--events',
    bench.write('events.jsonl', visits.join('\n')),
    '--out',
    bench.path('model'),
    ...options,
  );
  return readBack(bench.path('model'));
}

describe('what a search led to', () => {
  test('is in the record of the search: what was viewed after it, the nearest first, and what was ordered of it', async () => {
    const model = await trained(
      people(6, () => [
        view('m0'),
        search(' Wool  COAT'),
        view('c1'),
        view('c2'),
        buy('c2'),
        search('bag'),
        view('b1'),
      ]),
    );
    const record = model.record(queryId('wool coat')!);
    expect(record?.lists.viewed?.ids).toEqual(['c1', 'c2']);
    expect(record?.lists.similarBuyers?.ids).toEqual(['c2']);
    expect(model.record(queryId('bag')!)?.lists).toEqual({ viewed: expect.objectContaining({ ids: ['b1'] }) });
  });

  test('another search in between takes what comes after it, whether it is published itself or not', async () => {
    const model = await trained(
      people(6, (who) => [search('coat'), view('c1'), search(`coat for ${'abcdef'[who]}`), view('x1')]),
    );
    expect(model.record(queryId('coat')!)?.lists.viewed?.ids).toEqual(['c1']);
  });

  test('a flat log with a column of terms is read, too', async () => {
    const lines = Array.from({ length: 6 }, (_, who) => [
      { event: 'search', visitor: `v${who}`, item: '', 검색어: '코트', timestamp: `2025-06-0${who + 1}T10:00:00Z` },
      { event: 'view', visitor: `v${who}`, item: 'c1', 검색어: '', timestamp: `2025-06-0${who + 1}T10:00:05Z` },
      { event: 'view', visitor: `v${who}`, item: 'c2', 검색어: '울 코트', timestamp: `2025-06-0${who + 1}T10:00:09Z` },
    ]).flat();
    const log = bench.write('flat.csv', csv(lines));
    await bench.json('train', '--events', log, '--out', bench.path('model'));
    const model = readBack(bench.path('model'));
    expect(model.record(queryId('코트')!)?.lists.viewed?.ids).toEqual(['c1']);
    expect(model.record(queryId('울 코트')!)?.lists.viewed?.ids).toEqual(['c2']);
  });
});

describe('what may not be published', () => {
  const everything = (model: ReturnType<typeof readBack>) =>
    JSON.stringify([model.shards, model.popular, model.shelves]);

  test('a term of fewer than five people, however often they search, and a floor of the shop’s own', async () => {
    const often = Array.from({ length: 40 }, (_, n) => visit(`v${n % 4}`, [search('김철수 코트'), view('c1')]));
    expect(everything(await trained(often))).not.toContain('김철수');
    const known = people(5, () => [search('겨울 코트'), view('c1')]);
    expect(everything(await trained(known))).toContain('겨울 코트');
    expect(everything(await trained(known, '--min-searchers', '6'))).not.toContain('겨울 코트');
  });

  test('one person of many browsers or one browser of many members is one', async () => {
    const browsers = Array.from({ length: 9 }, (_, n) =>
      visit(`v${n}`, [search('secret one'), view('c1')], 'same member'),
    );
    const members = Array.from({ length: 9 }, (_, n) =>
      visit('same browser', [search('secret two'), view('c1')], `m${n}`),
    );
    expect(everything(await trained([...browsers, ...members]))).not.toContain('secret');
  });

  test('what looks like personal data, whoever searched for it', async () => {
    const terms = [
      'mina@mail.example',
      '010-1234-5678',
      'order 20250101000123',
      '１２３４５６７８９',
      'https://x.example/me',
    ];
    const model = await trained(people(9, () => terms.flatMap((term) => [search(term), view('c1')])));
    expect(model.shards.flatMap(({ items }) => items)).toEqual([]);
    expect(model.popular.shop.ids).toEqual(['c1']);
  });
});
