import type { StaticShop } from '../pages/create-shop';
import { markLaw } from './choose-law';
import type { Here } from './here';
import type { KeptSession } from './keep-session';
import { markSession } from './show-session';

/**
 * Draws with the shop's own page functions what was rendered for everybody: header and footer, and on a page that is drawn from the session its
 * middle, too. The shop's script runs after that, on what it finds.
 */
export async function drawPage(
  window: Window,
  here: Here,
  session: KeptSession,
  shop: () => Promise<StaticShop>,
  isDrawn: boolean,
): Promise<void> {
  const { document, location } = window;
  const { draw } = await shop();
  const law = document.querySelector<HTMLElement>('script[data-model]')?.dataset.regime;
  const drawn = draw({
    language: here.language!,
    path: here.path,
    query: new URLSearchParams(location.search),
    session: session.read(),
  });
  for (const element of [...drawn.elements]) {
    const { localName } = element;
    const old = document.body.querySelector(`:scope > ${localName}`);
    if (/^(header|nav|footer)$/.test(localName) || (isDrawn && localName === 'main')) old?.replaceWith(element);
  }
  if (law) markLaw(document, law);
  if (!isDrawn) {
    markSession(document, session.read());
    return;
  }
  document.title = drawn.title;
  const page = window as { dataLayer?: unknown[] };
  page.dataLayer ??= [];
  page.dataLayer.push(...drawn.events);
  await import(/* @vite-ignore */ `${here.base}assets/shop.js`);
}
