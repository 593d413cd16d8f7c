import { setTimeout as wait } from 'node:timers/promises';
import type { Scenario } from '../scenario';
import { leave } from '../stage';

/** The network or the server fails, and recovers. */
export const NETWORK: Scenario[] = [
  {
    name: 'offline for ten events, reload',
    story: 'Ten events without a network; it returns, and the page is reloaded in that moment.',
    async play(stage) {
      const page = await stage.open();
      await stage.context().setOffline(true);
      await stage.track(page, 10, { everyMs: 100 });
      await wait(1_000);
      await stage.context().setOffline(false);
      await page.reload();
    },
  },
  {
    name: '2,000 events while offline',
    story: '2,000 events without a network, the tab is closed; later there is a network and a new tab.',
    async play(stage) {
      const page = await stage.open();
      await stage.context().setOffline(true);
      for (let n = 0; n < 40; n++) await stage.track(page, 50);
      await wait(2_000);
      await leave(page);
    },
  },
  {
    name: '503 three times',
    story: 'Ten events, one every 50 ms; the first three requests are answered 503.',
    async play(stage) {
      const page = await stage.open();
      stage.collector.faults.add(3, { kind: 'status', status: 503 });
      await stage.track(page, 10, { everyMs: 50 });
    },
  },
  {
    name: '429, Retry-After in seconds',
    story: 'As before; the first two requests are answered 429 with `Retry-After: 3`.',
    async play(stage) {
      const page = await stage.open();
      stage.collector.faults.add(2, { kind: 'status', status: 429, headers: { 'retry-after': '3' } });
      await stage.track(page, 10, { everyMs: 50 });
    },
  },
  {
    name: '429, Retry-After as a date',
    story: 'The same with the HTTP date of 4 s later.',
    async play(stage) {
      const page = await stage.open();
      const date = new Date(Date.now() + 4_000).toUTCString();
      stage.collector.faults.add(2, { kind: 'status', status: 429, headers: { 'retry-after': date } });
      await stage.track(page, 10, { everyMs: 50 });
    },
  },
  {
    name: 'answer lost after storing',
    story: 'The server stores the first request and cuts the connection instead of answering.',
    async play(stage) {
      const page = await stage.open();
      stage.collector.faults.add(1, { kind: 'lost' });
      await stage.track(page, 10, { everyMs: 50 });
    },
  },
  {
    name: 'reset mid-body',
    story: 'The connection of the first request is cut before its body was read.',
    async play(stage) {
      const page = await stage.open();
      stage.collector.faults.add(1, { kind: 'reset' });
      await stage.track(page, 10, { everyMs: 50 });
    },
  },
  {
    name: 'no answer for 30 s',
    story: 'The first request is never answered; the page stays open for as long as it takes.',
    patienceMs: 40_000,
    async play(stage) {
      const page = await stage.open();
      stage.collector.faults.add(1, { kind: 'hang' });
      await stage.track(page, 10, { everyMs: 50 });
    },
  },
  {
    name: 'endpoint blocked',
    story:
      'Every request to the endpoint is aborted as a blocker does; after 5 s the tab is closed, the next visit is without one.',
    async play(stage) {
      const page = await stage.open();
      await page.route(
        (url) => stage.collector.takes(url.href),
        (route) => route.abort('blockedbyclient'),
      );
      // What leaves with the page passes the route by; a blocker it would not.
      stage.collector.refuse(() => ({ kind: 'reset' }));
      await stage.track(page, 10, { everyMs: 50 });
      await wait(5_000);
      await leave(page);
    },
  },
  {
    name: 'CORS preflight refused',
    story: 'The endpoint is another origin and for 5 s refuses preflights and sends no CORS headers.',
    async play(stage) {
      const page = await stage.open('?cross');
      stage.collector.refuseCors();
      await stage.track(page, 10, { everyMs: 50 });
      await wait(5_000);
      stage.collector.recover();
    },
  },
];
