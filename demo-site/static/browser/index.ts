// What the server did, in the browser: the session, the forms, the pages that are drawn from them, the law. In the head, before dangol.
import { toRegime } from '../../http/locale';
import { DRAWN } from '../address';
import type { StaticShop } from '../pages/create-shop';
import { answerForms } from './answer-forms';
import { chooseLaw } from './choose-law';
import { drawPage } from './draw-page';
import { hereOf } from './here';
import { keepSession } from './keep-session';
import { leadOn } from './lead-on';
import { placeItems } from './place-items';
import { dressPage, markSession, tellPending } from './show-session';

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

leadOn(here, window);
if (here.language) {
  const { dangol } = window as unknown as { dangol: (command: string, ...args: unknown[]) => void };
  const isDrawn = DRAWN.includes(here.path);
  placeItems(here, dangol);
  chooseLaw(window, tabStorage(), ['kr', 'eu', 'uk', 'us', 'none'].filter(toRegime));
  dressPage(document, session.read());
  answerForms(window, here, session, shop);
  tellPending(window, session);
  if (isDrawn) void shop();
  document.addEventListener('DOMContentLoaded', () => {
    const known = session.read();
    if (isDrawn || known.member || known.theme !== 'auto') void drawPage(window, here, session, shop, isDrawn);
    else markSession(document, known);
  });
}
