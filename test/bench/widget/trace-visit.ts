import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Shop } from './start-shop';

/** Processor time of the page's own thread from the start to the rest. What else the machine does meanwhile is not in it. */
export interface Work {
  /** JavaScript, compiling and its garbage included, ms. */
  scriptMs: number;
  longestTaskMs: number;
  /** The longest on the wall: waits for the disk and for other processes are in it. */
  longestWallMs: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds on the wall: when it began and how long it took; and of the thread's processor time. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { beginData?: { url?: string } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', '__metadata'];
const SCRIPT =
  /^(EvaluateScript|FunctionCall|RunMicrotasks|v8\.(compile|run|evaluate|produceCache)\w*|V8\.GC\w*|MinorGC|MajorGC)$/;
/** From the page's `load` on, for a processor at full speed: a strip is complete well before. */
const WORK_MS = 1_800;

/** Visits the page with a cold cache in a tab that nobody watches, and reads what the thread did from Chromium's own trace. */
export async function traceVisit(
  browser: Browser,
  shop: Shop,
  slowDown: number,
  prepare: (context: Awaited<ReturnType<Browser['newContext']>>) => Promise<void>,
): Promise<Work> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const tracer = await browser.newBrowserCDPSession();
  try {
    await prepare(context);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    const events: TraceEvent[] = [];
    tracer.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as never as TraceEvent[])));
    const complete = new Promise((resolve) => tracer.once('Tracing.tracingComplete', resolve));
    await tracer.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    });
    await page.goto(shop.origin, { waitUntil: 'load' });
    await wait(WORK_MS * (slowDown > 1 ? 1.5 : 1));
    await tracer.send('Tracing.end');
    await complete;
    return workOf(events, shop.origin);
  } finally {
    await tracer.detach().catch(() => {});
    await context.close();
  }
}

/** Of the thread that parsed the page: other tabs and the browser's own pages have theirs. */
function workOf(events: readonly TraceEvent[], origin: string): Work {
  const parsed = events.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url?.startsWith(origin));
  const own = events.filter(({ pid, tid }) => pid === parsed?.pid && tid === parsed.tid);
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const longest = (of: 'dur' | 'tdur') => Math.max(0, ...tasks.map((task) => task[of] ?? 0)) / 1000;
  const scripts = own.filter(({ name, dur }) => dur !== undefined && SCRIPT.test(name)).sort((a, b) => a.ts - b.ts);
  let [scriptMs, endsAt] = [0, 0];
  for (const { ts, dur = 0, tdur = 0 } of scripts) {
    // Within another that is counted already.
    if (ts < endsAt) continue;
    endsAt = ts + dur;
    scriptMs += tdur / 1000;
  }
  return { scriptMs, longestTaskMs: longest('tdur'), longestWallMs: longest('dur') };
}
