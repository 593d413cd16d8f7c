import { expect, test } from 'vitest';
import type { ReadReport } from '../../../packages/trainer/src/read/read-report';
import { formatReport } from '../../../packages/trainer/src/report/format-report';

const aReport = (recogniser: string, columns: ReadReport['columns']): ReadReport => ({
  file: 'orders.csv',
  rows: 1200,
  refusals: [],
  columns,
  recogniser,
  kept: { pending: 0, partlyRefunded: 3 },
});
const said = (report: ReadReport) => formatReport(report).join('\n');

test('of orders that came back in part it is said whether the file tells which line, and where else to learn it', () => {
  const csv = said(aReport('shopify-orders', { order: 'Name', status: 'Financial Status' }));
  expect(csv).toContain('3 lines of orders that came back in part: all of them count');
  expect(csv).toContain('Shopify’s API does');
  const api = said(aReport('shopify-rest-orders', { order: 'name', kept_quantity: 'line_items.current_quantity' }));
  expect(api).toContain('3 lines of orders that came back in part: without what came back');
  expect(said(aReport('generic', { order: 'Order' }))).not.toContain('Shopify');
});
