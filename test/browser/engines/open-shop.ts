import { fileURLToPath } from 'node:url';
import type { RecordedEvent } from '../../support/recorded-event';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, type ShopPage, serveShop, shopPage } from '../../support/shop-page';

/** A shop of its own for one test. A new port is a new origin: nothing is stored there yet, in whichever engine. */
export interface Shop extends Recorder {
  /** Serves a page with the script tag, and gives its address. */
  page(path: string, page: ShopPage): string;
  /** Serves a page that makes its client from the packages, with these options in JavaScript, and gives its address. */
  clientPage(path: string, options: string, head?: string): string;
  /** The search terms of the events that arrived, in order of arrival. */
  searches(): string[];
  /** Resolves with the event when the search has arrived. */
  search(term: string): Promise<RecordedEvent>;
}

/** Before any other script, so that nothing escapes it. What scripts wrote to the console counts; what the engine itself notes there does not. */
const WATCH = `<script>
  window.complaints = [];
  addEventListener('error', (event) => complaints.push(event.message));
  addEventListener('unhandledrejection', (event) => complaints.push('unhandled: ' + event.reason));
  for (const level of ['error', 'warn']) {
    const own = console[level];
    console[level] = (...words) => { complaints.push(words.join(' ')); own.apply(console, words); };
  }
</script>`;

const READY = `<script>window.client = new Promise((done) => dangol('ready', ({ client }) => done(client)))</script>`;

const PACKAGES = {
  '@dangol/sdk': '/packages/sdk/dist/index.js',
  '@dangol/backends/cloudevents': '/packages/backends/dist/cloudevents.js',
  '@dangol/schema': '/packages/schema/dist/index.js',
  'idb-keyval': '/modules/idb-keyval/dist/index.js',
};

/** Opens a shop with a model, the builds and an event backend at `/events`. */
export async function openShop(): Promise<Shop> {
  const recorder = await startRecorder();
  const model = aModelFolder();
  serveShop(recorder, model.folder);
  for (const [prefix, folder] of [
    ['/packages/', '../../../packages'],
    ['/modules/', '../../../node_modules'],
  ] as const) {
    recorder.files(prefix, fileURLToPath(new URL(folder, import.meta.url)));
  }
  const searches = () => recorder.events().filter(({ name }) => name === 'search');
  return {
    ...recorder,
    page(path, { head = '', ...page }) {
      // The stub stands before the head's own part.
      recorder.route(path, shopPage({ ...page, head: WATCH + READY + head }));
      return recorder.origin + path;
    },
    clientPage(path, options, head = '') {
      recorder.route(
        path,
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Linen shirt</title>${WATCH}${head}
        <script type="importmap">${JSON.stringify({ imports: PACKAGES })}</script>
        <script>window.client = new Promise((done) => { window.made = done })</script>
        <script type="module">
          import { createClient } from '@dangol/sdk';
          import { cloudevents } from '@dangol/backends/cloudevents';
          made(createClient(${options}));
        </script>`,
      );
      return recorder.origin + path;
    },
    searches: () => searches().map(({ data }) => String(data.params.search_term)),
    async search(term) {
      const isIt = ({ data }: RecordedEvent) => data.params.search_term === term;
      await recorder.until(() => searches().some(isIt));
      return searches().find(isIt)!;
    },
    async close() {
      await recorder.close();
      model.remove();
    },
  };
}
