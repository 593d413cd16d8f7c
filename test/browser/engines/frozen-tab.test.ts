// Phones, and browsers that save memory, freeze tabs: such a page runs nothing and hears of nothing until it comes back.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserInUse } from '../../support/browser';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { openTwoTabs, type TwoTabs } from './open-two-tabs';
import type { Visit } from './visit';

const ONLY_THE_RECORD = ['localStorage dangol.consent'];
const { isHeadlessShell } = await browserInUse();

inEachEngine(
  (engine) => {
    let tabs: TwoTabs;
    let a: Visit;
    let b: Visit;

    beforeEach(async () => {
      tabs = await openTwoTabs(engine);
      ({ a, b } = tabs);
      await b.addToCart('shirt-2');
      await b.flush();
      tabs.network.cut(true);
      await b.search('queued');
      await b.flush();
      expect(await b.queued()).toBe(1);
    });
    afterEach(() => tabs.close());

    const freeze = (state: 'frozen' | 'active') => b.devtools!('Page.setWebLifecycleState', { state });

    /** New events of B arrive, so the queued one would have. */
    async function expectNewOnly(): Promise<void> {
      await expect.poll(b.allowed).toContain('analytics');
      await b.search('new');
      await b.flush();
      await expect.poll(() => tabs.arrived('own')).toContain('new');
      expect(tabs.arrived('own')).toEqual(['before', 'new']);
      expect(await b.complaints()).toEqual([]);
    }

    /** What was collected under the old consent and what comes under the new one cannot be put together. */
    async function expectAnotherVisitor(): Promise<void> {
      const [before, after] = [await tabs.shop.search('before'), await tabs.shop.search('new')];
      expect(after.data.visitor).not.toBe(before.data.visitor);
    }

    test('A withdraws while B is frozen: B comes back empty, and sends nothing of what it had queued', async () => {
      await freeze('frozen');
      await a.withdraw();
      tabs.network.cut(false);
      await freeze('active');
      await b.flush();
      await expect.poll(b.kept).toEqual(ONLY_THE_RECORD);
      expect(await b.cart()).toEqual([]);
      await a.allow({ analytics: true });
      await expectNewOnly();
      await expectAnotherVisitor();
    });

    test('A withdraws and allows again while B is frozen: the same, and what comes after is remembered and sent', async () => {
      await freeze('frozen');
      await a.withdraw();
      await a.allow({ analytics: true, personalization: true });
      tabs.network.cut(false);
      await freeze('active');
      await b.flush();
      await expectNewOnly();
      await expectAnotherVisitor();
      await expect.poll(b.cart).toEqual([]);
      await b.addToCart('shirt-3');
      await expect.poll(b.cart).toEqual(['shirt-3']);
    });

    // Everything withdrawn deletes the databases, which costs a kept page its place: ../pipe/restore.test.ts.
    test.skipIf(isHeadlessShell)(
      'A withdraws one purpose and allows it again while B lies in the back/forward cache (a headless shell has none)',
      async () => {
        tabs.shop.route('/elsewhere', '<!doctype html><title>Elsewhere</title>');
        await b.evaluate(() => void Object.assign(window, { isRestored: true }));
        await b.goto(`${tabs.shop.origin}/elsewhere`);
        await a.withdraw('analytics');
        await a.allow({ analytics: true });
        tabs.network.cut(false);
        await b.evaluate(() => void setTimeout(() => history.back()));
        await expect.poll(() => b.evaluate(() => 'isRestored' in window).catch(() => false)).toBe(true);
        await b.flush();
        await expectNewOnly();
        expect(tabs.arrived('partner')).toEqual(expect.arrayContaining(['before', 'queued', 'new']));
      },
    );
  },
  { only: ['chromium'], backForwardCache: true },
);
