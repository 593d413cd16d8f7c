// Tab A decides, tab B has events queued that cannot go out: what was withdrawn never arrives, whenever B comes back.
import type { ServerResponse } from 'node:http';
import type { Client } from '@dangol/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { openTwoTabs, type TwoTabs } from './open-two-tabs';
import type { Visit } from './visit';

const ONLY_THE_RECORD = ['localStorage dangol.consent'];

inEachEngine(
  (engine) => {
    let tabs: TwoTabs;
    let a: Visit;
    let b: Visit;

    beforeEach(async () => {
      tabs = await openTwoTabs(engine);
      ({ a, b } = tabs);
    });
    afterEach(() => tabs.close());

    /** B has tried, and could not. */
    async function queueOffline(): Promise<void> {
      await tabs.network.offline(b);
      await b.search('queued', 'queued too');
      await b.flush();
      expect(await b.queued()).toBe(2);
    }

    /**
     * Once B can read what A has decided: localStorage is each process's own copy, and reading it right after another has written may still give
     * what was there before (in Firefox, on a busy machine, 140 ms after).
     */
    async function hearOfIt(): Promise<void> {
      await expect.poll(b.newestRecord).toBe(await a.newestRecord());
    }

    async function comeBack(): Promise<void> {
      await hearOfIt();
      await tabs.network.online(b);
      await b.flush();
    }

    /** New events of B arrive, so the queued ones would have. */
    async function expectNewOnly(): Promise<void> {
      await expect.poll(b.allowed).toContain('analytics');
      await b.search('new');
      await b.flush();
      await expect.poll(() => tabs.arrived('own')).toContain('new');
      expect(tabs.arrived('own')).toEqual(['before', 'new']);
      await expectAnotherVisitor();
    }

    /** What was collected under the old consent and what comes under the new one cannot be put together. */
    async function expectAnotherVisitor(): Promise<void> {
      const [before, after] = [await tabs.shop.search('before'), await tabs.shop.search('new')];
      expect(after.data.visitor).not.toBe(before.data.visitor);
    }

    const complaints = async () => [...(await a.complaints()), ...(await b.complaints())];

    test('A withdraws while B is offline: nothing of what B had queued arrives, and the consent record alone is left', async () => {
      await queueOffline();
      await a.withdraw();
      await comeBack();
      await expect.poll(b.kept).toEqual(ONLY_THE_RECORD);
      expect(await b.queued()).toBe(0);
      await a.allow({ analytics: true });
      await expectNewOnly();
      expect(tabs.arrived('partner')).toEqual(['before']);
      expect(await complaints()).toEqual([]);
    });

    test('A withdraws and allows again before B is back: what B had queued still never arrives, what comes after does', async () => {
      await queueOffline();
      await a.withdraw();
      await a.allow({ analytics: true });
      await comeBack();
      await expectNewOnly();
      expect(await complaints()).toEqual([]);
    });

    test('A withdraws one purpose of two: exactly its backend loses what B had queued', async () => {
      await queueOffline();
      await a.withdraw('thirdParty');
      await comeBack();
      await expect.poll(() => tabs.arrived('own')).toContain('queued too');
      await a.allow({ thirdParty: true });
      await expect.poll(b.allowed).toContain('thirdParty');
      await b.search('new');
      await b.flush();
      await expect.poll(() => tabs.arrived('partner')).toContain('new');
      await expect.poll(() => tabs.arrived('own')).toContain('new');
      expect(tabs.arrived('own').sort()).toEqual(['before', 'new', 'queued', 'queued too']);
      expect(tabs.arrived('partner')).toEqual(['before', 'new']);
    });

    // A request that the script waits for stops everything else on the page: no storage event, no message, no timer gets through.
    test.each([
      ['in the database', false],
      ['in memory alone', true],
    ])(
      'A withdraws and allows again while B is stuck in a script and hears of nothing: what B had queued %s never arrives',
      async (_, isInMemory) => {
        if (isInMemory) {
          await tabs.close();
          tabs = await openTwoTabs(engine, { isInMemory });
          ({ a, b } = tabs);
        }
        const stuck = new Promise<ServerResponse>((done) => tabs.shop.route('/stuck', (_, response) => done(response)));
        tabs.network.cut(true);
        await b.search('queued', 'queued too');
        await b.flush();
        expect(await b.queued()).toBe(2);
        await b.evaluate(async () => {
          const client = await (window as never as { client: Promise<Client> }).client;
          setTimeout(() => {
            const request = new XMLHttpRequest();
            request.open('GET', '/stuck', false);
            request.send();
            // Before anything that waits can be heard.
            void client.flush();
          });
        });
        const answer = await stuck;
        await a.withdraw();
        await a.allow({ analytics: true });
        // Not earlier: what a retry had sent off before B was stuck has met the cut by now.
        tabs.network.cut(false);
        answer.end();
        await b.flush();
        await expectNewOnly();
        expect(await complaints()).toEqual([]);
      },
    );

    test('A erases: B remembers nothing, and its next event is of another visitor', async () => {
      await b.addToCart('shirt-2');
      await b.flush();
      expect(await b.cart()).toEqual(['shirt-2']);
      await a.erase();
      await expect.poll(b.cart).toEqual([]);
      await hearOfIt();
      await b.search('new');
      await b.flush();
      await expectAnotherVisitor();
    });

    test('A erases the consent history too: nothing at all is left, in either tab, and B waits for a choice again', async () => {
      await b.addToCart('shirt-2');
      await b.flush();
      await a.erase({ consent: true });
      await expect.poll(b.cart).toEqual([]);
      await hearOfIt();
      await b.search('waits');
      await b.flush();
      await expect.poll(a.kept).toEqual([]);
      expect(await b.kept()).toEqual([]);
      expect(tabs.arrived('own')).toEqual(['before']);
      await b.allow({ analytics: true });
      await b.flush();
      await expect.poll(() => tabs.arrived('own')).toEqual(['before', 'waits']);
      expect(await complaints()).toEqual([]);
    });
  },
  { isShared: true },
);
