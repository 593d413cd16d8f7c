import { bundleApp } from '../bundle-app';
import type { Subject } from '../subject';
import { CARD_CSS, CARD_TEMPLATE, recordOf } from './card';

/** What Algolia recommends instead of recommend-js now. */
export const instantsearch: Subject = {
  name: 'instantsearch.js',
  packages: ['instantsearch.js@4.118.1', 'instantsearch.css@8.23.0', 'algoliasearch@5.64.0'],
  settings:
    '`relatedProducts` with the `carousel()` template, `algoliasearch/lite`, the theme Satellite; https://www.algolia.com/doc/api-reference/widgets/related-products/js',
  files: (peers) =>
    bundleApp(
      peers,
      `import { liteClient } from 'algoliasearch/lite';
      import instantsearch from 'instantsearch.js/es';
      import { carousel } from 'instantsearch.js/es/templates';
      import { relatedProducts } from 'instantsearch.js/es/widgets';
      import 'instantsearch.css/themes/satellite-min.css';

      const searchClient = liteClient('BENCH', 'key', { hosts: [{ url: location.host, protocol: 'http', accept: 'readWrite' }] });
      const search = instantsearch({ searchClient, indexName: 'products' });
      search.addWidgets([
        relatedProducts({
          container: '#strip',
          objectIDs: [document.body.dataset.item],
          limit: 12,
          templates: {
            header: (_, { html }) => html\`<h2>Similar buyers purchased</h2>\`,
            item: (item, { html }) => ${CARD_TEMPLATE},
            layout: carousel(),
          },
        }),
      ]);
      search.start();`,
      CARD_CSS,
    ),
  head: () =>
    '<link rel="stylesheet" href="/subject/app.css"><script type="module" async src="/subject/app.js"></script>',
  body: () => '<div id="strip"></div>',
  answer(path, { cards }) {
    const hits = cards.map(recordOf);
    if (path === '/1/indexes/*/recommendations') return { results: [{ hits }] };
    return path === '/1/indexes/*/queries' ? { results: [{ index: 'products', hits: [], nbHits: 0 }] } : undefined;
  },
  cards: `[...document.querySelectorAll('.ais-Carousel-item')]`,
  next: `document.querySelector('.ais-Carousel-navigation--next')`,
};
