import { RESERVE_CSS } from '@dangol/widget';
import { aCard, aList, aManifest, aPopular, aRecord, aShard } from '../../support/builders';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop } from '../../support/shop-page';

/** A shop of eight kinds of clothes, six of each: neither strip of a product page is full by its own lists. */
export interface WideShop extends Recorder {
  /** Publishes another version of the model, in which everything costs this. */
  publish(version: string, price: number): void;
}

const KINDS = ['shirt', 'trousers', 'cap', 'bag', 'belt', 'sock', 'scarf', 'coat'];
const ids = (kind: string) => Array.from({ length: 6 }, (_, n) => `${kind}-${n + 1}`);
const ALL = KINDS.flatMap(ids);

/** Opens the shop. Its page is `/p?item=shirt-1`; with `&offline` in the address nothing that a script fetches answers. */
export async function openWideShop(): Promise<WideShop> {
  const recorder = await startRecorder();
  const model = aModelFolder();
  serveShop(recorder, model.folder);

  function publish(version: string, price: number): void {
    const write = (path: string, file: unknown) =>
      recorder.route(`/model/${path}`, (_, response) => {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(file));
      });
    const cards = ALL.map((id) => aCard({ id, price }));
    const items = ALL.map((id) =>
      aRecord({
        id,
        card: aCard({ id, price }),
        lists: {
          similarBuyers: aList(...ids(id.split('-')[0]!).filter((other) => other !== id)),
          goesWith: aList('trousers-1', 'cap-1', 'bag-1'),
        },
      }),
    );
    write('manifest.json', aManifest({ version, builtAt: 1 }));
    write(`${version}/items/0.json`, aShard({ version, items, cards }));
    const categories = [...new Set(cards.map(({ category }) => category!))].map((category) => ({
      category,
      list: aList(...cards.filter((card) => card.category === category).map(({ id }) => id)),
      related: aList('Belt', 'Sock', 'Scarf'),
    }));
    write(`${version}/popular.json`, aPopular({ version, shop: aList(...ALL), categories, cards }));
    write(`${version}/shelves.json`, { format: 'dangol-model/1', version, newArrivals: aList(...ALL), cards });
  }
  publish('v1', 39_000);

  recorder.route('/p', (request, response) => {
    const query = new URL(request.url!, recorder.origin).searchParams;
    // A page that the browser may take from its own cache, as one that is offline does.
    if (query.has('cached')) response.setHeader('cache-control', 'max-age=3600');
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(pageOf(query.get('item')!, query.has('offline')));
  });
  return {
    ...recorder,
    publish,
    async close() {
      await recorder.close();
      model.remove();
    },
  };
}

function pageOf(item: string, isOffline: boolean): string {
  const strip = (kind: string) => `<dangol-recs kind="${kind}" item="${item}"></dangol-recs>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${item}</title><style>${RESERVE_CSS}</style>
<script>
  window.complaints = [];
  addEventListener('error', (event) => complaints.push(event.message));
  addEventListener('unhandledrejection', (event) => complaints.push('unhandled: ' + event.reason));
  window.fetched = [];
  ${isOffline ? "window.fetch = (url) => { fetched.push(String(url)); return Promise.reject(new TypeError('Failed to fetch')) };" : ''}
  window.dangol = function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) };
  window.client = new Promise((done) => dangol('ready', ({ client }) => done(client)));
  dangol('track', 'view_item', { items: [{ item_id: '${item}', item_name: 'Title of ${item}', price: 39000 }] });
</script>
<script async src="/dist/dangol.js" data-model="/model" data-readers="off"></script>
<h1>${item}</h1>${['recently-viewed', 'similar-buyers', 'goes-with', 'new-arrivals'].map(strip).join('\n')}</html>`;
}
