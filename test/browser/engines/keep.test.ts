// What is kept with the profile, changed by two tabs at once: each engine runs the transactions of several tabs in its own way.
import type { Client } from '@dangol/sdk';
import { expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { openShop } from './open-shop';
import { type Visit, visit } from './visit';

interface ShopWindow {
  client: Promise<Client>;
}

/** Counts up ten times, all asked for at once, with events between; gives what each came to. */
const countUp = (tab: Visit) =>
  tab.evaluate(async () => {
    const client = await (window as never as ShopWindow).client;
    return Promise.all(
      Array.from({ length: 10 }, (_, n) => {
        client.track('search', { search_term: `${location.pathname} ${n}` });
        return client.profile.keep('count', (kept) => ((kept as number | undefined) ?? 0) + 1);
      }),
    );
  });

const exported = (tab: Visit) =>
  tab.evaluate(async () => {
    const { kept, profile } = await (await (window as never as ShopWindow).client).profile.export();
    return { kept, searches: profile.searches.length };
  });

inEachEngine((engine) => {
  test('two tabs count up ten times each, at once: nothing is lost, and all of it goes with an erasure', async () => {
    const shop = await openShop();
    const options = "{ regime: 'none', pageViews: false, backends: [] }";
    const [a, b] = [
      await visit(engine, shop.clientPage('/a', options)),
      await visit(engine, shop.clientPage('/b', options)),
    ];
    const [ofA, ofB] = await Promise.all([countUp(a), countUp(b)]);
    expect([...ofA, ...ofB].sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    await expect.poll(() => exported(a)).toEqual({ kept: { count: 20 }, searches: 20 });
    expect(await exported(b)).toMatchObject({ kept: { count: 20 } });
    await a.erase();
    await expect.poll(b.newestRecord).toBe(await a.newestRecord());
    await expect.poll(() => exported(b)).toEqual({ kept: {}, searches: 0 });
    expect(await exported(a)).toEqual({ kept: {}, searches: 0 });
    expect([...(await a.complaints()), ...(await b.complaints())]).toEqual([]);
    await Promise.all([a.close(), b.close()]);
    await shop.close();
  });
});
