import { bundleApp } from '../bundle-app';
import type { Subject } from '../subject';
import { CARD_CSS, CARD_TEMPLATE, recordOf } from './card';

/** Algolia's own recommendation widget, with its horizontal slider and that one's theme. */
export const recommendJs: Subject = {
  name: 'Algolia recommend-js',
  packages: [
    '@algolia/recommend-js@1.16.0',
    '@algolia/recommend@4.27.0',
    '@algolia/ui-components-horizontal-slider-js@1.2.3',
    '@algolia/ui-components-horizontal-slider-theme@1.2.3',
  ],
  settings:
    '`relatedProducts` with `view: horizontalSlider` and the slider’s theme; https://www.algolia.com/doc/ui-libraries/recommend/api-reference/recommend-js/relatedProducts/',
  files: (peers) =>
    bundleApp(
      peers,
      `import recommend from '@algolia/recommend';
      import { relatedProducts } from '@algolia/recommend-js';
      import { horizontalSlider } from '@algolia/ui-components-horizontal-slider-js';
      import '@algolia/ui-components-horizontal-slider-theme/dist/theme.css';

      const recommendClient = recommend('BENCH', 'key', { hosts: [{ url: location.host, protocol: 'http', accept: 3 }] });
      relatedProducts({
        container: '#strip',
        recommendClient,
        indexName: 'products',
        objectIDs: [document.body.dataset.item],
        maxRecommendations: 12,
        headerComponent: ({ html }) => html\`<h2>Similar buyers purchased</h2>\`,
        itemComponent: ({ item, html }) => ${CARD_TEMPLATE},
        view: horizontalSlider,
      });`,
      CARD_CSS,
    ),
  head: () =>
    '<link rel="stylesheet" href="/subject/app.css"><script type="module" async src="/subject/app.js"></script>',
  body: () => '<div id="strip"></div>',
  answer: (path, { cards }) =>
    path === '/1/indexes/*/recommendations' ? { results: [{ hits: cards.map(recordOf) }] } : undefined,
  cards: `[...document.querySelectorAll('.uic-HorizontalSlider-item')]`,
  next: `document.querySelector('.uic-HorizontalSlider-navigation--next')`,
};
