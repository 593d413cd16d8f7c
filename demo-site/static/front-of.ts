import { policyOf } from './policy';

/** The folder's own page: it leads to the visitor's language, and offers both where there are no scripts. */
export function frontOf(base: string): string {
  const html = `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>결 Gyeol</title><meta name="viewport" content="width=device-width, initial-scale=1"><script src="${base}assets/static.js"></script></head><body><p><a href="${base}ko/">한국어</a> <a href="${base}en/" lang="en">English</a></p></body></html>`;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, undefined)}">`;
  return html.replace('<title>', `${meta}<title>`);
}
