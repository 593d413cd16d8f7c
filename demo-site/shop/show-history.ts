import { withClient } from './dangol';

/**
 * Adds the strips that say nothing to a newcomer, those for which the source has something: a strip that would fall back to what is popular is left out, so
 * that no two of a page say the same. An element may be added at any time; these stand near the end of the page, so that nothing in view moves.
 */
export function showHistory(): void {
  const places = document.querySelectorAll<HTMLElement>('[data-history-strips]');
  if (!places.length) return;
  withClient(async ({ profile }, source) => {
    await profile.ready();
    if (!profile.snapshot().items.length) return;
    for (const place of places) {
      const { historyStrips = '', item } = place.dataset;
      for (const kind of historyStrips.split(' ')) {
        const { items, step } = await source.recommend({ kind, item, limit: 2 });
        if (step === kind && items.length) place.append(strip(kind, item));
      }
    }
  });
}

function strip(kind: string, item: string | undefined): HTMLElement {
  const element = document.createElement('dangol-recs');
  element.setAttribute('kind', kind);
  if (item !== undefined) element.setAttribute('item', item);
  if (kind === 'recently-viewed') element.setAttribute('clear', '');
  else element.setAttribute('actions', 'cart wish dismiss why');
  return element;
}
