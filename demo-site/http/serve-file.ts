import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Catalogue } from '../catalogue/create-catalogue';
import type { Answer } from './send';
import { serveFolder } from './serve-folder';

const FOR_EVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';
const ASK_EACH_TIME = 'no-cache';
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#191714"/><path d="M7 21c4-10 7 4 10-5s6-4 8-5" fill="none" stroke="#f5f1ea" stroke-width="3" stroke-linecap="round"/></svg>';
const NO_PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="400" height="400" fill="#efece6"/><path d="M150 150h100l15 140H135ZM172 150v-16a28 28 0 0 1 56 0v16" fill="none" stroke="#b5afa4" stroke-width="8" stroke-linejoin="round"/></svg>';

/** The folders that the shop's files come from. */
export interface Places {
  /** Style sheets, one file a part. */
  styles: string;
  /** The shop's own scripts, and the stage's. */
  shopScript: string;
  /** `dangol.js` and its lazy parts. */
  scripts: string;
  /** Pretendard's dynamic subset: style sheet and fonts. */
  fonts: string;
  /** A model folder as the trainer writes it. */
  model: string;
  /** Pictures, named after the products' ids. */
  images: string;
  /** The campaigns' rules, a file. */
  campaigns: string;
}

/** Everything that is not a page: pictures, style sheets, scripts, fonts, model files. `undefined`: no such file. */
export function createFileServer(places: Places, catalogue: Catalogue) {
  const pictures = picturesIn(places.images);
  const sizes = JSON.stringify(sizesOf(catalogue));

  return async function serveFile(pathname: string): Promise<Answer | undefined> {
    const path = safelyDecoded(pathname);
    if (path === undefined) return undefined;
    if (path === '/assets/icon.svg' || path === '/favicon.ico') return svg(ICON);
    if (path === '/assets/shop.css') return styleSheet(places.styles);
    if (path === '/assets/sizes.json') return json(sizes);
    if (path === '/campaigns.json')
      return serveFolder(dirname(places.campaigns), basename(places.campaigns), ASK_EACH_TIME);
    const [, script] = /^\/assets\/((?:shop|stage|stage-tab|playground|playground-preview)\.js)$/.exec(path) ?? [];
    if (script) return serveFolder(places.shopScript, script, ASK_EACH_TIME);
    if (/^\/dangol[\w-]*\.js$/.test(path)) return serveFolder(places.scripts, path.slice(1), ASK_EACH_TIME);
    if (path.startsWith('/fonts/')) return serveFolder(places.fonts, path.slice(7), A_DAY);
    if (path === '/model/manifest.json') return serveFolder(places.model, 'manifest.json', ASK_EACH_TIME);
    if (path.startsWith('/model/')) return serveFolder(places.model, path.slice(7), FOR_EVER);
    if (path.startsWith('/images/')) {
      const id = path.slice(8).replace(/\.[a-z]+$/, '');
      const file = pictures.get(id);
      if (file) return serveFolder(places.images, file, A_DAY);
      return catalogue.get(id) ? svg(NO_PICTURE) : undefined;
    }
    return undefined;
  };
}

/** The sizes of every product, by id: what the strips' cards ask for before they put something into the cart. */
export function sizesOf(catalogue: Catalogue): Record<string, string[]> {
  return Object.fromEntries(catalogue.products.map(({ id, sizes }) => [id, sizes]));
}

function json(body: string): Answer {
  return { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': ASK_EACH_TIME }, body };
}

function svg(body: string): Answer {
  return { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': A_DAY }, body };
}

function styleSheet(folder: string): Answer {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort();
  const body = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return { headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': ASK_EACH_TIME }, body };
}

/** Picture files by the id they are named after. */
function picturesIn(folder: string): Map<string, string> {
  const pictures = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const [, id] = /^(.+)\.(?:svg|webp|jpe?g|png|avif|gif)$/i.exec(name) ?? [];
    if (id !== undefined) pictures.set(id.normalize('NFC'), name);
  }
  return pictures;
}

function safelyDecoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname).normalize('NFC');
  } catch {
    return undefined;
  }
}
