import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Shop } from './start-shop';

/** Processor time of the page's own thread from the start to the rest. What else the machine does meanwhile is not in it. */
export interface Work {
  /** JavaScript, compiling and its garbage included, ms. */
  scriptMs: number;
  longestTaskMs: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds on the wall: when it began and how long it took; and of the thread's processor time. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
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
    return workOf(events);
  } finally {
    await tracer.detach().catch(() => {});
    await context.close();
  }
}

/** Of the renderer whose main thread was the busiest: the page's. */
function workOf(events: readonly TraceEvent[]): Work {
  const isMain = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const threads = isMain.map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid));
  const tasksOf = (thread: TraceEvent[]) => thread.filter(({ name }) => name === 'RunTask').map(({ tdur = 0 }) => tdur);
  const sum = (durations: number[]) => durations.reduce((all, one) => all + one, 0);
  const [busiest = []] = threads.sort((a, b) => sum(tasksOf(b)) - sum(tasksOf(a)));
  const scripts = busiest.filter(({ name, dur }) => dur !== undefined && SCRIPT.test(name)).sort((a, b) => a.ts - b.ts);
  let [scriptMs, endsAt] = [0, 0];
  for (const { ts, dur = 0, tdur = 0 } of scripts) {
    // Within another that is counted already.
    if (ts < endsAt) continue;
    endsAt = ts + dur;
    scriptMs += tdur / 1000;
  }
  return { scriptMs, longestTaskMs: Math.max(0, ...tasksOf(busiest)) / 1000 };
}
