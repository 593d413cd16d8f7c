import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';
import { onTestFailed } from 'vitest';
import { type FoundBrowser, findBrowser } from './find-browser';

/** How a test wants its browser. */
export interface BrowserOptions {
  /** Default true. `false` needs a display. */
  headless?: boolean;
  /**
   * Keep pages in the back/forward cache, as visitors' browsers do; default false. A restored page fires no `load`:
   * `page.goBack({ waitUntil: 'commit' })`. A headless shell has none: skip where `(await browserInUse()).isHeadlessShell`.
   */
  backForwardCache?: boolean;
  /** More flags. */
  args?: string[];
}

/** Nothing is asked of the network: every name but `localhost` and `*.test` (this machine, an insecure context) is unknown. */
const RESOLVER = 'MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]';

const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--mute-audio',
  '--font-render-hinting=none',
];

let found: Promise<FoundBrowser> | undefined;

/** Which browser `launch()` starts. */
export function browserInUse(): Promise<FoundBrowser> {
  found ??= findBrowser();
  return found;
}

const running = new Map<string, Promise<Browser>>();

/**
 * A browser with throw-away profiles: one for each context. All files of a worker that want it alike share it, since a start costs a second or two;
 * `close()`, in `afterAll`, ends the contexts that were opened here. The process itself ends with the worker.
 */
export async function launch(options: BrowserOptions = {}): Promise<Browser> {
  const key = JSON.stringify(options);
  let browser = await running.get(key);
  if (!browser?.isConnected()) {
    const started = browserInUse().then((inUse) => chromium.launch(toLaunchOptions(inUse, options)));
    running.set(key, started);
    browser = await started;
  }
  return shareOf(browser);
}

/** The same browser, as far as one file has opened it. */
function shareOf(browser: Browser): Browser {
  const opened: BrowserContext[] = [];
  return Object.assign(Object.create(browser) as Browser, {
    async newContext(options?: BrowserContextOptions) {
      const context = await browser.newContext(options);
      opened.push(context);
      closeOnFailure(context);
      return context;
    },
    async close() {
      await Promise.all(opened.map((context) => context.close().catch(() => {})));
    },
  });
}

/** What a failed try has left open would go on sending and storing beside the next one. */
function closeOnFailure(context: BrowserContext): void {
  try {
    onTestFailed(() => context.close().catch(() => {}));
  } catch {
    // Opened for all tests of a file.
  }
}

/** Starts a browser on a profile folder of its own, so that a test can kill it and come back to what it left. */
export async function launchPersistent(userDataDir: string, options: BrowserOptions = {}): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(userDataDir, toLaunchOptions(await browserInUse(), options));
  closeOnFailure(context);
  return context;
}

function toLaunchOptions({ executable, env }: FoundBrowser, options: BrowserOptions): LaunchOptions {
  return {
    executablePath: executable,
    headless: options.headless ?? true,
    args: [...FLAGS, `--host-resolver-rules=${RESOLVER}`, ...(options.args ?? [])],
    env: { ...definedOf(process.env), ...env },
    ...(options.backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  };
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
