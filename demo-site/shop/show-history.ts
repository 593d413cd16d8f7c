import { withClient } from './dangol';

/**
 * Adds the strips that say nothing to a newcomer once there is a history. An element may be added at any time; these stand near the end
 * of the page, so that nothing in view moves.
 */
export function showHistory(): void {
  const places = document.querySelectorAll<HTMLElement>('[data-history-strip]');
  if (!places.length) return;
  withClient(async ({ profile }) => {
    await profile.ready();
    if (!profile.snapshot().items.length) return;
    for (const place of places) {
      const strip = document.createElement('dangol-recs');
      strip.setAttribute('kind', place.dataset.historyStrip!);
      place.append(strip);
    }
  });
}
