import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TrainSummary } from '../../../packages/trainer/src/index';
import { createWorkbench, csv, type Line, pairShop, readBack, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const trained = (lines: Line[]) =>
  bench.json<TrainSummary>('train', '--orders', bench.write('o.csv', csv(lines)), '--out', bench.path('model'));

describe('a file of no known platform', () => {
  const isFirst = (lines: Line[], place: number) => lines[place - 1]?.order !== lines[place]?.order;
  const firstLineAlone = (lines: Line[], ...columns: string[]) =>
    lines.map((line, place) =>
      isFirst(lines, place) ? line : { ...line, ...Object.fromEntries(columns.map((column) => [column, null])) },
    );

  test('that names buyer and time in the first line of an order alone has as many orders and buyers as one that repeats them', async () => {
    const whole = await trained(pairShop(60));
    const files = readBack(bench.path('model')).files;
    const { figures, version } = await trained(firstLineAlone(pairShop(60), 'buyer', 'at'));
    expect(figures).toEqual(whole.figures);
    expect(figures).toMatchObject({ orders: 120, buyers: 60 });
    expect(version).toBe(whole.version);
    expect(readBack(bench.path('model')).files).toEqual(files);
  });

  test('that was put together of two, some orders in both, is filled down all the same', async () => {
    const lines = firstLineAlone(pairShop(60), 'buyer');
    const { figures } = await trained([...lines, ...lines.slice(-9)]);
    expect(figures).toMatchObject({ orders: 120, buyers: 60 });
  });

  test('that tells the state in the first line alone cancels the order whole', async () => {
    const lines = pairShop(60).map((line) => ({ ...line, status: line.order === 'ORD3x1' ? 'cancelled' : 'paid' }));
    const { figures, reports } = await trained(firstLineAlone(lines, 'status'));
    expect(figures.orders).toBe(119);
    expect(reports[0]?.refusals).toMatchObject([{ reason: 'cancelled order', count: 2 }]);
  });

  test('whose state is of lines, empty where all is well, loses the cancelled line alone', async () => {
    const lines = pairShop(60).map((line) => ({
      ...line,
      status: line.order === 'ORD3x1' && line.item === 'a3' ? 'cancelled' : '',
    }));
    const { figures, reports } = await trained(lines);
    expect(figures.orders).toBe(120);
    expect(reports[0]?.refusals).toMatchObject([{ reason: 'cancelled order', count: 1 }]);
  });

  test('with orders of nobody takes none of them for another’s', async () => {
    const lines = pairShop(60).map(
      (line, place): Line => ({ ...line, order: `${place % 90}`, ...(place % 3 > 0 && { buyer: null }) }),
    );
    const { figures } = await trained(lines);
    const again = await trained([...lines].reverse());
    expect(again.figures).toEqual(figures);
  });
});

describe('a guest who is a member in another order', () => {
  const member = (line: Line, id: string | null, email: string | null, phone: string | null = null) => ({
    order: line.order as string,
    member_id: id,
    email,
    phone,
    at: line.at as string,
    item: line.item as string,
    quantity: 1,
  });
  /** Each second order of a buyer by a member, the first as a guest. */
  const isSecond = (line: Line) => String(line.order).endsWith('x2');
  const id = (line: Line) => String(line.buyer).replace('@mail', '');
  const mail = (line: Line) => `${id(line)}@mail.example`;

  test('is one buyer, by e-mail address or telephone, in whatever spelling', async () => {
    const lines = pairShop(60).map((line) =>
      member(
        line,
        isSecond(line) ? `m-${id(line)}` : null,
        isSecond(line) ? mail(line) : id(line).endsWith('1') ? null : mail(line).toUpperCase(),
        `${isSecond(line) ? '010-' : '+82 10 '}55${id(line).slice(6).padStart(2, '0')}-1234`,
      ),
    );
    const { figures, joinedGuests } = await trained(lines);
    expect(figures).toMatchObject({ orders: 120, buyers: 60 });
    expect(joinedGuests).toBe(60);
    const alone = await trained(lines.map((line) => ({ ...line, email: null, phone: null })));
    expect(alone.figures.buyers).toBe(60);
    expect(readBack(bench.path('model')).record('c1')?.lists.similarBuyers).toBeUndefined();
  });

  test('learns what members bought as guests from several files', async () => {
    const lines = pairShop(60).map((line) => member(line, isSecond(line) ? `m-${id(line)}` : null, mail(line)));
    const guests = bench.write('guests.csv', csv(lines.filter(({ member_id }) => !member_id)));
    const members = bench.write('members.csv', csv(lines.filter(({ member_id }) => member_id)));
    const { figures } = await bench.json<TrainSummary>(
      ...['train', '--orders', guests, members, '--out', bench.path('model')],
    );
    expect(figures).toMatchObject({ orders: 120, buyers: 60 });
    const model = readBack(bench.path('model'));
    expect(model.record('c1')?.lists.similarBuyers?.ids).toEqual(['a1', 'b1']);
    const written = model.files.map(([name, text]) => name + text).join('\n');
    for (const personal of ['mail.example', 'm-buyer', 'ORD']) expect(written).not.toContain(personal);
  });

  test('is nobody’s where two members have the same address', async () => {
    const lines = pairShop(60).map((line) =>
      member(line, isSecond(line) ? `m-${id(line)}` : null, 'family@mail.example'),
    );
    const { figures, joinedGuests } = await trained(lines);
    expect(joinedGuests).toBe(0);
    expect(figures.buyers).toBe(61);
  });
});
