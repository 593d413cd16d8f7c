// What matters most, in each engine: an exposure that is reported and counted over a reload, a dismissal, and one overlay between two tabs.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tab } from '../../support/engines/engine';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { openShop, type Shop } from '../engines/open-shop';

const campaign = (id: string) => ({
  id,
  when: [{ page: 'any' }],
  key: 'session',
  steps: [{ show: { format: 'toast', title: id } }],
});

const titles = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('dangol-overlay')].map(
      (host) => host.shadowRoot?.querySelector('#title')?.textContent ?? '',
    ),
  );
const press = (tab: Tab, index: number) =>
  tab.evaluate((at) => {
    const buttons = document.querySelector('dangol-overlay')?.shadowRoot?.querySelectorAll('button') ?? [];
    (buttons[at < 0 ? buttons.length - 1 : at] as HTMLElement).click();
  }, index);
const clauses = (tab: Tab) =>
  tab.evaluate(async () => {
    const { campaigns } = window as never as {
      campaigns: Promise<{ explain(): Promise<{ answer: string; clause?: string }[]> }>;
    };
    return (await (await campaigns).explain()).map(({ answer, clause }) => clause ?? answer);
  });
const complaints = (tab: Tab) => tab.evaluate(() => (window as never as { complaints: string[] }).complaints);

inEachEngine((engine) => {
  let shop: Shop;
  let address: string;
  beforeAll(async () => {
    shop = await openShop();
    shop.route('/rules.json', JSON.stringify({ format: 'campaign/1', campaigns: [campaign('one'), campaign('two')] }));
    address = shop.page('/page', {
      tag: 'data-backend="/events" data-regime="none" data-campaigns="/rules.json"',
      head: `<script>window.campaigns = new Promise((done) => dangol('ready', ({ campaigns }) => setTimeout(() => done(campaigns()), 0)))</script>`,
    });
  });
  beforeEach(() => shop.reset());
  afterAll(() => shop.close());

  test('one overlay between two tabs, reported once seen; dismissed for 7 days it stays away after a reload', async () => {
    const a = await engine.newTab();
    await a.goto(address);
    await expect.poll(() => titles(a)).toEqual(['one']);
    await shop.until((events) => events.some(({ name }) => name === 'view_promotion'));
    const b = await engine.newTab();
    await b.goto(address);
    await expect.poll(() => clauses(b)).toEqual(['key', 'run']);
    // Only the other tab's lease keeps it; it has been tried once what draws is there.
    await expect
      .poll(() => b.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /messages/.test(name))))
      .toBe(true);
    for (let turn = 0; turn < 5; turn++) await clauses(b);
    expect([...(await titles(a)), ...(await titles(b))].length).toBeLessThanOrEqual(1);
    await press(a, -1);
    await expect.poll(() => titles(a)).toEqual([]);
    await b.goto(address);
    await expect.poll(() => titles(b)).toEqual(['two']);
    await a.reload();
    await expect.poll(() => clauses(a)).toEqual(['key', 'key']);
    expect(await titles(a)).toEqual([]);
    const dismissed = await a.evaluate(() => Object.keys(JSON.parse(localStorage.getItem('dangol.dismissed')!)));
    expect(dismissed).toEqual(['one']);
    expect([await complaints(a), await complaints(b)]).toEqual([[], []]);
  });
});
