import type { Session } from '../../http/create-sessions';
import type { StaticShop } from '../pages/create-shop';
import { markLaw } from './choose-law';
import type { Here } from './here';

/**
 * Draws with the shop's own page functions what was rendered for everybody: header and footer, and on a page that is another one for this visitor its
 * middle, too. The shop's script is to run after that, on what it finds.
 */
export async function drawPage(
  window: Window & { dataLayer?: unknown[] },
  { language, path }: Here,
  session: Session,
  shop: () => Promise<StaticShop>,
  isDrawn: boolean,
): Promise<void> {
  const { document, location } = window;
  const law = document.querySelector<HTMLElement>('script[data-model]')?.dataset.regime;
  const { draw } = await shop();
  const drawn = draw({ language: language!, path, query: new URLSearchParams(location.search), session });
  for (const element of [...drawn.elements]) {
    const { localName } = element;
    if (!/^(header|nav|footer)$/.test(localName) && !(isDrawn && localName === 'main')) continue;
    document.body.querySelector(`:scope > ${localName}`)?.replaceWith(element);
  }
  if (law) markLaw(document, law);
  if (!isDrawn) return;
  document.title = drawn.title;
  window.dataLayer ??= [];
  window.dataLayer.push(...drawn.events);
}
