import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchPersistent } from '../../support/browser';
import { type Collector, startCollector } from './collector';
import type { BenchPage, Subject } from './subject';

/** What a scenario is played on: one visitor's browser with a profile of its own, and one subject's collector. */
export interface Stage {
  collector: Collector;
  /** Every event that was tracked and must arrive. */
  tracked: Set<string>;
  context(): BrowserContext;
  /** Opens the shop in a new tab and lets the tracker settle for a second. @param query such as `?cross`. */
  open(query?: string): Promise<Page>;
  /** Tracks so many events in one turn of the page's event loop, or one each `everyMs`. */
  track(page: Page, count: number, options?: { everyMs?: number; filler?: number; thenGo?: string }): Promise<void>;
  devtools(page: Page): Promise<CDPSession>;
  /** Ends the browser with `kill -9`: all of its processes at once as a phone's system does, or the main one alone as a crash does. */
  kill(which: 'all' | 'main'): Promise<void>;
  /** Starts the browser again, on what the last one left, where it was killed. */
  relaunch(): Promise<void>;
  /** Waits until everything tracked is stored and nothing came for `quietMs`, or nothing new came for `patienceMs`. */
  settle(quietMs: number, patienceMs: number): Promise<void>;
  /** Runs before every page's own scripts, from the next page on. */
  prepare(script: string): void;
  close(): Promise<void>;
}

/** Sets the stage for one run. */
export async function setStage(
  subject: Subject,
  script: string,
  options: { backForwardCache?: boolean } = {},
): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'dangol-bench-'));
  const collector = await startCollector(subject, script);
  const tracked = new Set<string>();
  const prepared: string[] = [];
  let context = await launchPersistent(folder, options);
  let isKilled = false;
  let serial = 0;

  /** Its id, from the link to `host-pid` that keeps two browsers from using one profile. */
  async function mainProcess(): Promise<number> {
    return Number((await readlink(join(folder, 'SingletonLock'))).split('-').pop());
  }

  return {
    collector,
    tracked,
    context: () => context,
    async open(query = '') {
      const page = await context.newPage();
      for (const content of prepared) await page.addInitScript({ content });
      await page.goto(`${collector.origin}/${query}`);
      const ready = page.evaluate(() => (window as never as { bench: BenchPage }).bench.ready.then(() => {}));
      await Promise.race([ready, wait(10_000)]);
      await wait(1_000);
      return page;
    },
    async track(page, count, { everyMs = 0, filler = 400, thenGo } = {}) {
      const names = Array.from({ length: count }, () => `event-${++serial}`);
      for (const name of names) tracked.add(name);
      await page
        .evaluate(
          async ({ names, filler, everyMs, thenGo }) => {
            const { bench } = window as never as { bench: BenchPage };
            // Text that does not compress to nothing.
            const noise = (length: number) => {
              let text = '';
              while (text.length < length) text += Math.random().toString(36).slice(2);
              return text.slice(0, length);
            };
            for (const name of names) {
              if (everyMs) await new Promise((resolve) => setTimeout(resolve, everyMs));
              bench.track(name, noise(filler));
            }
            if (thenGo) location.href = thenGo;
          },
          { names, filler, everyMs, thenGo },
        )
        .catch((error) => {
          if (!thenGo) throw error;
        });
    },
    devtools: (page) => context.newCDPSession(page),
    async kill(which) {
      const pid = await mainProcess();
      // It was started as the leader of a group of its own.
      process.kill(which === 'all' ? -pid : pid, 'SIGKILL');
      isKilled = true;
      await context.close().catch(() => {});
    },
    async relaunch() {
      if (!isKilled) return;
      isKilled = false;
      await rm(join(folder, 'SingletonLock'), { force: true });
      context = await launchPersistent(folder, options);
    },
    async settle(quietMs, patienceMs) {
      let [seen, seenAt] = [-1, 0];
      for (;;) {
        const { arrivals } = collector;
        if (arrivals.length !== seen) [seen, seenAt] = [arrivals.length, Date.now()];
        const stored = new Set<string | undefined>();
        for (const { isStored, events } of arrivals) if (isStored) for (const { name } of events) stored.add(name);
        const isAllStored = [...tracked].every((name) => stored.has(name));
        if (Date.now() - seenAt >= (isAllStored ? quietMs : patienceMs)) return;
        await wait(100);
      }
    },
    prepare: (content) => void prepared.push(content),
    async close() {
      await context.close().catch(() => {});
      await collector.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Closes a tab as a visitor does, and gives its last requests half a second. */
export async function leave(page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  await wait(500);
}
