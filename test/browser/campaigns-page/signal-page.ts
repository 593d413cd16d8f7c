import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Signal } from '@dangol/campaigns';
import type { Client } from '@dangol/sdk';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import ts from 'typescript';
import type { Wanted } from '../../../packages/dangol/src/campaigns/signals/signals';
import { launch } from '../../support/browser';
import { type Recorder, startRecorder } from '../../support/recording-server';

const PACKAGES = new URL('../../../packages/', import.meta.url);
/** What is served as `/signals/…`, by folder; of the widget all that signals have of it. */
const FILES = {
  'dangol/src/campaigns/signals/': [
    'create-signals',
    'create-fresh',
    'watch-activity',
    'watch-exit',
    'watch-pages',
    'watch-scroll',
  ],
  'widget/src/messages/': ['is-typing', 'page/active-in'],
};
const IMPORTS = {
  '@dangol/sdk': '/packages/sdk/dist/index.js',
  '@dangol/schema': '/packages/schema/dist/index.js',
  '@dangol/widget': '/signals/is-typing',
  'idb-keyval': '/modules/idb-keyval/dist/index.js',
};

/** What a page of these tests has in its window. */
export interface SignalWindow {
  client: Client;
  /** What was told, as text: `exit`, `idle 10000`, `scroll 50`, `event view_item shirt-1`. */
  told: string[];
  made: boolean;
}

/** A page that tells what it hears. */
export interface SignalPage {
  page: Page;
  /** What was told of these kinds, in order; default all. */
  told(...kinds: Signal['kind'][]): Promise<string[]>;
}

/** Serves pages that hear signals, and opens them. */
export async function openSignals(options: { backForwardCache?: boolean } = {}) {
  const [browser, shop]: [Browser, Recorder] = await Promise.all([launch(options), startRecorder()]);
  const files = Object.entries(FILES).flatMap(([folder, names]) => names.map((name) => [folder, name] as const));
  for (const [folder, name] of files) {
    const source = readFileSync(new URL(`${folder}${name}.ts`, PACKAGES), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    shop.route(`/signals/${name}`, (_: IncomingMessage, response: ServerResponse) => {
      response.setHeader('content-type', 'text/javascript').end(outputText);
    });
  }
  for (const [prefix, folder] of [
    ['/packages/', '../../../packages'],
    ['/modules/', '../../../node_modules'],
  ] as const) {
    shop.files(prefix, fileURLToPath(new URL(folder, import.meta.url)));
  }
  shop.route('/elsewhere', '<!doctype html><title>Elsewhere</title>');

  return {
    shop,
    /** @param isClocked time stands still, and goes on by `page.clock.runFor()`. */
    async open(
      wanted: Wanted,
      {
        body = '',
        isClocked = true,
        context,
      }: { body?: string; isClocked?: boolean; context?: BrowserContextOptions } = {},
    ): Promise<SignalPage> {
      shop.route(
        '/page',
        `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
        <script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>${body}
        <script type="module">
          import { createClient } from '@dangol/sdk';
          import { createSignals } from '/signals/create-signals';
          window.told = [];
          window.client = createClient({ regime: 'none', readers: false });
          const text = ({ kind, ...rest }) =>
            [kind, ...(kind === 'event' ? [rest.name, ...rest.items] : Object.values(rest))].join(' ');
          createSignals({ client, browser: window, wanted: ${JSON.stringify(wanted)} }).subscribe((signal) => told.push(text(signal)));
          window.made = true;
        </script>`,
      );
      const page = await (await browser.newContext({ viewport: { width: 800, height: 600 }, ...context })).newPage();
      if (isClocked) {
        await page.clock.install({ time: new Date('2026-11-22T10:00:00Z') });
        await page.clock.pauseAt(new Date('2026-11-22T11:00:00Z'));
      }
      await page.goto(`${shop.origin}/page`);
      await page.waitForFunction(() => (window as never as SignalWindow).made);
      return {
        page,
        told: (...kinds) =>
          page.evaluate(
            (wanted) =>
              (window as never as SignalWindow).told.filter(
                (text) => !wanted[0] || wanted.includes(text.split(' ')[0]!),
              ),
            kinds as string[],
          ),
      };
    },
    async close() {
      await browser.close();
      await shop.close();
    },
  };
}
