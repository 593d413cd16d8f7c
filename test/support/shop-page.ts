import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RESERVE_CSS } from '@dangol/widget';
import type { Page } from 'playwright-core';
import { aCard, aList, aManifest, aPopular, aRecord, aShard } from './builders';
import type { Recorder } from './recording-server';

/** The script-tag builds. */
export const DIST = fileURLToPath(new URL('../../packages/dangol/dist', import.meta.url));

/** A shop of twelve shirts and twelve trousers: shirts are bought by the same buyers, trousers go with shirts. */
export function aModelFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-model-'));
  const ids = (kind: string) => Array.from({ length: 12 }, (_, n) => `${kind}-${n + 1}`);
  const [shirts, trousers] = [ids('shirt'), ids('trousers')];
  const others = (list: string[], id: string) => aList(...list.filter((other) => other !== id));
  const items = [...shirts, ...trousers].map((id) => {
    const [own, across] = id.startsWith('shirt') ? [shirts, trousers] : [trousers, shirts];
    return aRecord({
      id,
      card: aCard({ id }),
      lists: { similarBuyers: others(own, id), goesWith: aList(...across), viewed: others(own, id) },
    });
  });
  mkdirSync(join(folder, 'v1', 'items'), { recursive: true });
  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value));
  write('manifest.json', aManifest());
  write('v1/items/0.json', aShard({ items }));
  write('v1/popular.json', aPopular({ shop: aList(...trousers, ...shirts) }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How the page of a test carries the tag. */
export interface ShopPage {
  /** Attributes of the script element besides `data-model`. */
  tag?: string;
  /** Which build; default `dangol.js`. */
  script?: string;
  head?: string;
  body?: string;
}

/** A product page of the shirt with the install block, the stub and two strips. */
export function shopPage({ tag = '', script = 'dangol.js', head = '', body = '' }: ShopPage = {}): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Linen shirt</title>
<style>${RESERVE_CSS}</style>
<script>window.dangol = window.dangol || function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) }</script>
${head}
<script async src="/dist/${script}" data-model="/model" ${tag}></script></head>
<body><h1>Linen shirt</h1>${body}
<dangol-recs kind="similar-buyers" item="shirt-1"></dangol-recs>
<dangol-recs kind="goes-with" item="shirt-1"></dangol-recs>
<footer>The end of the page</footer></body></html>`;
}

/** Gives a recorder the builds, the model and pictures (none of the shop's cards has one that loads). */
export function serveShop(recorder: Recorder, modelFolder: string): void {
  recorder.files('/dist/', DIST);
  recorder.files('/model/', modelFolder);
}

/** Everything the origin keeps on the device, as text. */
export async function stored(
  page: Page,
): Promise<{ cookies: number; local: string[]; session: string[]; databases: string[]; caches: string[] }> {
  const cookies = (await page.context().cookies()).length;
  const rest = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: 'caches' in window ? await caches.keys() : [],
  }));
  return { cookies, ...rest };
}

/** Titles of the cards that a strip shows. */
export function cardsOf(page: Page, kind: string): Promise<string[]> {
  return page.evaluate(
    (strip) =>
      [...(document.querySelector(`dangol-recs[kind="${strip}"]`)?.shadowRoot?.querySelectorAll('li') ?? [])].map(
        (card) => card.textContent?.trim() ?? '',
      ),
    kind,
  );
}
