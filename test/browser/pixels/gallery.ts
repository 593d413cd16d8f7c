import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { RESERVE_CSS, reserveCss } from '@dangol/widget';
import { buildBundle } from '../widget/build-bundle';
import { galleryItems } from './gallery-items';

const FONT = fileURLToPath(
  new URL('../../../node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2', import.meta.url),
);

/** One strip of every look: what a designer would put on one sheet. */
const STRIPS = `
<dangol-recs kind="similar-buyers" item="1"></dangol-recs>
<dangol-recs kind="price-drop" actions="cart wish dismiss why"></dangol-recs>
<dangol-recs kind="recently-viewed" clear></dangol-recs>
<dangol-recs kind="goes-with" item="1" layout="outfit"></dangol-recs>
<dangol-recs kind="popular" layout="grid" limit="5"></dangol-recs>`;

/** A server with the sheet at `/<language>`, drawn by the widget's source as the script tag carries it. */
export async function startGallery(): Promise<{ origin: string; close(): Promise<void> }> {
  const bundle = await buildBundle(`import { defineRecs } from './index';
import { rich } from './rich';
import { ko } from './words/ko';
defineRecs({ recommend: window.recommend, subscribe: () => () => {}, track() {}, forget() {} }, { face: rich, languages: { ko } });`);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const send = (type: string, body: string | Buffer) => response.setHeader('content-type', type).end(body);
    if (path === '/widget.js') send('text/javascript', bundle);
    else if (path === '/font.woff2') send('font/woff2', readFileSync(FONT));
    else if (path.endsWith('.svg')) send('image/svg+xml', picture(Number(/\d+/.exec(path)?.[0])));
    else send('text/html; charset=utf-8', sheet(path.slice(1)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sheet(lang: string): string {
  const grid = reserveCss({ layout: 'grid', limit: 5, selector: 'dangol-recs[layout=grid]' });
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Strips</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${RESERVE_CSS}${grid}@font-face{font-family:Sheet;src:url(/font.woff2)}
body{margin:0 auto;max-width:1200px;padding:16px;font:16px/1.5 Sheet}dangol-recs{margin-bottom:32px}
@media(prefers-color-scheme:dark){body{background:#14161a;color:#e8e9ec}}</style>
<script>window.recommend=(${galleryItems})()</script><script async src="/widget.js"></script>${STRIPS}</html>`;
}

/** Plain shapes: what is compared is ours, not how a browser smooths a drawing. */
function picture(index: number): string {
  const hue = (index * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 25% 88%)"/>
<rect x="25" y="25" width="50" height="50" fill="hsl(${hue} 45% 45%)"/></svg>`;
}
