// Each event is stored at the backend exactly once, by id, in each engine. More on faults of the backend: ../pipe/delivery.test.ts.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { openShop, type Shop } from './open-shop';
import { visit } from './visit';

const TERMS = ['0', '1', '2', '3', '4'];

inEachEngine(
  (engine) => {
    let shop: Shop;
    let address: string;

    beforeEach(async () => {
      shop = await openShop();
      address = shop.page('/', { script: 'dangol-sdk.js', tag: 'data-backend="/events" data-regime="none"' });
    });
    afterEach(() => shop.close());

    /** Every search that was sent, as often as it was sent. */
    const sent = () =>
      shop
        .deliveries()
        .flatMap(({ events }) => events.filter(({ name }) => name === 'search'))
        .map(({ data }) => String(data.params.search_term))
        .sort();
    /** Every search that the backend stored: once per id, as backends do. */
    const storedThere = () => shop.searches().sort();

    test('an event tracked right before the tab closes arrives once', async () => {
      const tab = await visit(engine, address);
      // The outbox is open once the page view has arrived.
      await tab.flush();
      await shop.until((all) => all.length > 0);
      await tab.search('last words');
      await tab.close();
      const later = await visit(engine, address);
      await shop.search('last words');
      // The later page may send it again, since no page saw the answer; under another id it would be stored twice.
      await later.search('later');
      await later.flush();
      await shop.search('later');
      expect(storedThere()).toEqual(['last words', 'later']);
      await later.close();
    });

    test('a reload in the middle of a flush loses nothing, and stores nothing twice', async () => {
      const tab = await visit(engine, address);
      await tab.flush();
      await shop.until((all) => all.length > 0);
      shop.fault(1, { kind: 'hang' });
      await tab.search(...TERMS);
      await tab.evaluate(() => (window as never as { dangol: (name: string) => void }).dangol('flush'));
      await expect.poll(sent).toEqual(TERMS);
      expect(shop.searches()).toEqual([]);
      await tab.reload();
      await expect.poll(storedThere).toEqual(TERMS);
      expect(await tab.complaints()).toEqual([]);
      await tab.close();
    });

    test('an answer that was lost after the events were stored doubles nothing', async () => {
      const tab = await visit(engine, address);
      await tab.flush();
      await shop.until((all) => all.length > 0);
      shop.fault(1, { kind: 'lost' });
      await tab.search(...TERMS);
      await tab.flush();
      // Sent again under the same ids, which is how the backend knows them.
      await expect.poll(sent).toEqual(TERMS.flatMap((term) => [term, term]));
      expect(storedThere()).toEqual(TERMS);
      await tab.close();
    });

    test('two tabs send each event once', async () => {
      const [one, two] = [await visit(engine, address), await visit(engine, address)];
      for (const term of TERMS) {
        await one.search(`one ${term}`);
        await two.search(`two ${term}`);
      }
      await Promise.all([one.flush(), two.flush()]);
      const all = ['one', 'two'].flatMap((name) => TERMS.map((term) => `${name} ${term}`));
      await expect.poll(storedThere).toEqual(all);
      for (const tab of [one, two]) await expect.poll(tab.queued).toBe(0);
      expect(sent()).toEqual(all);
      expect(new Set(shop.events().map(({ data }) => data.session)).size).toBe(1);
      await Promise.all([one.close(), two.close()]);
    });
  },
  { isShared: true },
);
