// What servers, networks and devices do to a page, in each engine: whatever it is, every event is stored exactly once by its id.
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { openShop, type Shop } from './open-shop';
import { type Visit, visit } from './visit';

const TAG = { script: 'dangol-sdk.js', tag: 'data-backend="/events" data-regime="none"' };
/** The device's clock can be set back, IndexedDB refused or full, before the script runs. */
const REFUSED = "<script>indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }</script>";
const FULL = `<script>
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') };
</script>`;
const CLOCK = '<script>window.skewMs = 0; Date.now = ((now) => () => now() - skewMs)(Date.now)</script>';

const numbers = (count: number, name = '') => Array.from({ length: count }, (_, n) => `${name}${n}`);

inEachEngine(
  (engine) => {
    let shop: Shop;
    let tab: Visit;
    /** What a choosy backend has stored: search terms by event id. */
    const chosen = new Map<string, string>();

    beforeAll(async () => {
      shop = await openShop();
      shop.page('/', TAG);
      shop.page('/next', TAG);
      shop.page('/refused', { ...TAG, head: REFUSED });
      // With strips: the profile and what is kept of the model are full, too.
      shop.page('/full', { ...TAG, script: 'dangol.js', head: FULL });
      shop.page('/clock', { ...TAG, head: CLOCK });
      shop.page('/choosy', { ...TAG, tag: 'data-backend="/choose" data-regime="none"' });
      shop.page('/twice', { ...TAG, body: `<script async src="/dist/dangol-sdk.js" ${TAG.tag}></script>` });
      shop.route('/empty', '<!doctype html><title>Empty</title>');
      shop.route('/choose', async (request, response) => {
        const text = await textOf(request);
        const events = JSON.parse(text) as { id: string; data: { params: { search_term?: string } } }[];
        const terms = events.map(({ data }) => String(data.params.search_term));
        if (text.length > 150_000) return void response.writeHead(413).end();
        if (terms.includes('bad')) return void response.writeHead(400).end();
        for (const [n, { id }] of events.entries()) chosen.set(id, terms[n]!);
        response.writeHead(204).end();
      });
    });
    beforeEach(() => {
      shop.reset();
      chosen.clear();
    });
    afterAll(() => shop.close());

    const open = async (path: string) => {
      tab = await visit(engine, shop.origin + path);
      await tab.flush();
    };
    /** What is stored after one more attempt. */
    async function tried(): Promise<string[]> {
      await tab.flush();
      return shop.searches().sort();
    }
    /** Has the page try until everything is stored, once each. */
    async function arrive(terms: string[]): Promise<void> {
      await expect.poll(tried, { interval: 150 }).toEqual([...terms].sort());
      await expect.poll(tab.queued).toBe(0);
      expect(await tab.complaints()).toEqual([]);
    }

    test('three 503, both forms of Retry-After, a reset, a lost answer, a sign-in page: each event arrives', async () => {
      await open('/');
      shop.fail(3, 503);
      await tab.search('503');
      await arrive(['503']);
      const asked = async (term: string, header: string) => {
        shop.fail(1, 429, { 'retry-after': header });
        const at = Date.now();
        await tab.search(term);
        await expect.poll(tried).toContain(term);
        return Date.now() - at;
      };
      expect(await asked('seconds', '1')).toBeGreaterThan(950);
      // A date has no fractions of a second.
      expect(await asked('date', new Date(Date.now() + 2_000).toUTCString())).toBeGreaterThan(800);
      for (const kind of ['reset', 'lost', 'html'] as const) {
        shop.fault(1, { kind });
        await tab.search(kind);
        await expect.poll(tried).toContain(kind);
      }
      await arrive(['503', 'seconds', 'date', 'reset', 'lost', 'html']);
      await tab.close();
    });

    test('an event that spoils its batch, or is too large for the server, is found; its neighbours arrive', async () => {
      await open('/choosy');
      await tab.search(...numbers(9), 'bad', ...numbers(9, 'more '));
      await tab.evaluate(async () => {
        const { client } = window as never as { client: Promise<{ track(name: string, params: object): void }> };
        (await client).track('ask_question', { topic: 'x'.repeat(200_000) });
      });
      const wanted = [...numbers(9), ...numbers(9, 'more ')].sort();
      const stored = async () => {
        await tab.flush();
        return [...chosen.values()].filter((term) => term !== 'undefined').sort();
      };
      await expect.poll(stored).toEqual(wanted);
      const dropped = () =>
        tab.evaluate(async () => {
          const { client } = window as never as { client: Promise<{ debug: { delivery(): { dropped: object } } }> };
          return (await client).debug.delivery().dropped;
        });
      await expect.poll(dropped).toEqual({ refused: 2 });
      expect(await tab.complaints()).toEqual([]);
      await tab.close();
    });

    test('200 events in one turn and away, 200 kB in one event: all arrive', async () => {
      await open('/');
      await tab.evaluate(() => {
        const { dangol } = window as never as { dangol: (...words: unknown[]) => void };
        for (let n = 0; n < 200; n++) dangol('track', 'search', { search_term: String(n) });
        dangol('track', 'search', { search_term: 'large', text: 'x'.repeat(200_000) });
        setTimeout(() => location.assign('/next'));
      });
      const isThere = () => tab.evaluate(() => location.pathname === '/next' && 'client' in window).catch(() => false);
      await expect.poll(isThere).toBe(true);
      await arrive([...numbers(200), 'large']);
      await tab.close();
    });

    test('2,000 events while the server is down, then a reload: all arrive', async () => {
      await open('/');
      shop.fault(1_000, { kind: 'reset' });
      await tab.search(...numbers(1_000));
      await tab.flush();
      await tab.search(...numbers(1_000, 'more '));
      await tab.flush();
      expect(shop.searches()).toEqual([]);
      await expect.poll(tab.queued).toBeGreaterThanOrEqual(2_000);
      await tab.reload();
      shop.recover();
      await arrive([...numbers(1_000), ...numbers(1_000, 'more ')]);
      await tab.close();
    });

    test.each(['/refused', '/full', '/twice'])(
      'storage refused, storage full, two copies of the script: %s',
      async (path) => {
        await open(path);
        shop.fail(1, 503);
        await tab.search(...numbers(5));
        await tab.addToCart('shirt-2');
        await arrive(numbers(5));
        expect(await tab.cart()).toEqual(['shirt-2']);
        await tab.close();
      },
    );

    test('the clock set back an hour in a back-off', async () => {
      await open('/clock');
      shop.fail(2, 503);
      await tab.search('before');
      await tab.flush();
      await tab.evaluate(() => void Object.assign(window, { skewMs: 3_600_000 }));
      await tab.search('after');
      await expect.poll(() => shop.searches().sort()).toEqual(['after', 'before']);
      expect(await tab.complaints()).toEqual([]);
      await tab.close();
    });

    test('an outbox that an older version left', async () => {
      // A port of its own: nothing is there yet.
      const other = await openShop();
      other.page('/', TAG);
      other.route('/empty', '<!doctype html><title>Empty</title>');
      const writer = await engine.newTab();
      await writer.goto(`${other.origin}/empty`);
      await writer.evaluate(
        () =>
          new Promise<void>((done, failed) => {
            const request = indexedDB.open('dangol-outbox', 1);
            request.onerror = failed;
            request.onupgradeneeded = () => {
              for (const store of ['events', 'meta']) request.result.createObjectStore(store);
            };
            request.onsuccess = () => {
              const { result: database } = request;
              const events = database.transaction('events', 'readwrite').objectStore('events');
              for (const id of ['a', 'b']) {
                const at = Date.now() - 60_000;
                const consent = { record: null, purposes: ['necessary', 'analytics'] };
                const page = { url: location.origin };
                const params = { search_term: id };
                const envelope = { id, name: 'search', at, visitor: 'older', session: 'older', page, consent, params };
                events.put({ id, at, bytes: 300, envelope, to: ['cloudevents'] }, id);
              }
              events.transaction.oncomplete = () => {
                database.close();
                done();
              };
            };
          }),
      );
      await writer.close();
      const reader = await visit(engine, `${other.origin}/`);
      await reader.search('c');
      await reader.flush();
      await other.search('c');
      expect(other.searches().sort()).toEqual(['a', 'b', 'c']);
      expect(new Set(other.events().map(({ data }) => data.visitor))).toEqual(new Set(['older']));
      expect(await reader.complaints()).toEqual([]);
      await reader.close();
      await other.close();
    });
  },
  { isShared: true },
);

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
