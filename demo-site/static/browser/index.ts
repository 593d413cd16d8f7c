// What the server did, in the browser: the session, the forms, the pages that are drawn from them, the law. In the head, before dangol.
import { toRegime } from '../../http/locale';
import { DRAWN, KEPT } from '../address';
import type { StaticShop } from '../pages/create-shop';
import { answerForms } from './answer-forms';
import { chooseLaw } from './choose-law';
import { drawPage } from './draw-page';
import { hereOf } from './here';
import { hideMain } from './hide-main';
import { keepSession } from './keep-session';
import { leadOn } from './lead-on';
import { placeItems } from './place-items';
import { dressPage, markSession, nameMember, tellPending } from './show-session';

const here = hereOf((document.currentScript as HTMLScriptElement).src, location.pathname);
const session = keepSession(() => localStorage);
let loading: Promise<StaticShop> | undefined;

/** Catalogue and page functions come only where something is to be drawn or done. */
function shop(): Promise<StaticShop> {
  loading ??= Promise.all([
    import(/* @vite-ignore */ `${here.base}assets/static-pages.js`),
    fetch(`${here.base}assets/shop.json`).then((answer) => answer.json()),
  ]).then(([{ createShop }, data]) => createShop(data, here.base));
  return loading;
}

function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Whether the page is another one than was rendered: by what the session holds, or by a query such as a list's filters. */
function isOther(): boolean {
  return DRAWN.includes(here.path) || [...new URLSearchParams(location.search)].some(([name]) => !KEPT.test(name));
}

leadOn(here, window);
if (here.language) {
  const isDrawn = isOther();
  const known = session.read();
  placeItems(here, window);
  chooseLaw(window, tabStorage(), ['kr', 'eu', 'uk', 'us', 'none'].filter(toRegime));
  dressPage(document, known);
  answerForms(window, here, session, shop);
  nameMember(window, session);
  tellPending(window, session);
  const show = isDrawn ? hideMain(document) : () => {};
  if (isDrawn) void shop();
  document.addEventListener('DOMContentLoaded', async () => {
    // Where the files of that cannot be had, the page as it was rendered will do.
    if (isDrawn || known.member || known.theme !== 'auto') {
      await drawPage(window, here, session.read(), shop, isDrawn).catch(() => {});
    }
    show();
    markSession(document, session.read());
    await import(/* @vite-ignore */ `${here.base}assets/shop.js`);
  });
}
