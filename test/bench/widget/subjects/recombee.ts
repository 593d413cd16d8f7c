import { bundleApp } from '../bundle-app';
import type { Subject } from '../subject';
import { recordOf } from './card';

/**
 * The carousel as its documentation's basic example has it, with its own card and style sheet. Taken from the bundle that its package carries for
 * pages without a build step: the registry does not have all that its modules import. Minified here with the rest, which it is not there.
 */
export const recombee: Subject = {
  name: 'Recombee carousel-widget-js',
  packages: ['@recombee/carousel-widget-js@0.2.18', 'recombee-js-api-client@6.2.1', 'react@19.2.0', 'htm@3.1.1'],
  settings:
    '`CarouselWidget` with `DefaultItem`, `ItemImage` and its style sheet, minified; https://docs.recombee.com/widget-sdks/carousel-widget-js',
  files: (peers) =>
    bundleApp(
      peers,
      `import { CarouselWidget, DefaultItem, ItemImage, addRecommIdQueryParam } from './node_modules/@recombee/carousel-widget-js/dist/index.browser-esm.js';
      import htm from 'htm';
      import { createElement } from 'react';
      import { ApiClient, RecommendItemsToItem } from 'recombee-js-api-client';
      import './node_modules/@recombee/carousel-widget-js/dist/styles.css';

      // The bundle's own \`html\` makes elements that the bundle's React refuses.
      const html = htm.bind(createElement);
      // Batches are sent over TLS alone, which the bench's server does not have.
      const { fetch } = window;
      window.fetch = (url, init) => fetch(url.replace('https:', 'http:'), init);
      const apiClient = new ApiClient('bench', 'token', { baseUri: location.host, useHttps: false });
      CarouselWidget({
        apiClient,
        container: '#strip',
        contentClassName: 'strip',
        createRequest: ({ count }) =>
          new RecommendItemsToItem(document.body.dataset.item, 'visitor', count, {
            scenario: 'similar-buyers', cascadeCreate: true, returnProperties: true,
          }),
        ItemComponent: ({ result }) => html\`<\${DefaultItem}
          href=\${addRecommIdQueryParam(result?.values?.url, result?.recommId)}
          image=\${html\`<\${ItemImage} src=\${result?.values?.image} width="220px" height="220px" />\`}
          title=\${result?.values?.name}
          highlightedContent=\${'₩' + result?.values?.price.toLocaleString('en')}
        />\`,
      });`,
      '.strip{gap:16px;grid-auto-columns:220px}',
    ),
  head: () =>
    '<link rel="stylesheet" href="/subject/app.css"><script type="module" async src="/subject/app.js"></script>',
  body: () => '<h2>Similar buyers purchased</h2><div id="strip"></div>',
  answer(path, { cards }) {
    const recomms = cards.map((card) => ({ id: card.id, values: recordOf(card) }));
    if (path.startsWith('/bench/recomms/next/')) return { recommId: 'bench', recomms: [] };
    return path === '/bench/batch/' ? [{ code: 200, json: { recommId: 'bench', recomms } }] : undefined;
  },
  cards: `[...document.querySelectorAll('#strip a')]`,
  next: `[...document.querySelectorAll('#strip button')].at(-1)`,
};
