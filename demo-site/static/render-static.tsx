import { render } from 'preact-render-to-string';
import { findPage } from '../http/find-page';
import { Document } from '../parts/document';
import { DRAWN, staticAddress } from './address';
import { policyOf } from './policy';
import { type StaticRequest, viewOf } from './view-of';

/** A rendered page. */
export interface StaticPage {
  html: string;
  /** As the server would answer it. */
  status: number;
}

/** One page of the shop as a file: with its policy inside, and with the script that does in the browser what the server did. */
export function renderStatic(request: StaticRequest, base: string): StaticPage {
  const view = viewOf(request);
  const page = findPage(view);
  if (DRAWN.includes(view.path)) {
    page.body = <noscript>{NO_SCRIPT[view.language]}</noscript>;
    page.events = [];
  }
  if (page.jsonLd) page.jsonLd = placed(page.jsonLd, base) as Record<string, unknown>;
  const plain = `<!doctype html>${render(<Document view={view} page={page} />)}`;
  const scripts = ['stage.js', 'static.js'].map((name) => `<script src="${base}assets/${name}"></script>`).join('');
  // The shop's own script comes after what is drawn in the browser; `static.js` brings it.
  const html = plain
    .replace('<script async', `${scripts}<script async`)
    .replace(/<script src="[^"]*\/assets\/shop\.js" defer><\/script>/, '');
  const policy = policyOf(html, request.backend).replaceAll('"', '&quot;');
  return {
    html: html.replace(
      /<meta charset="utf-8"\s*\/?>/,
      (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ),
    status: page.status ?? 200,
  };
}

const NO_SCRIPT = {
  ko: '이 쪽은 스크립트가 있어야 보입니다.',
  en: 'This page needs scripts.',
};

/** What search engines are told lies where the file host has it, too. */
function placed(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => placed(entry, base));
  if (typeof value === 'string') return staticAddress(value, base);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, placed(entry, base)]));
}
