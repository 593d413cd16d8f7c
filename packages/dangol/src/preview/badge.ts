const CSS_TEXT = `
:host{all:initial}
p{position:fixed;z-index:2147483500;inset-inline-start:12px;bottom:calc(12px + env(safe-area-inset-bottom));margin:0;padding:4px 6px 4px 14px;display:flex;gap:10px;align-items:center;border-radius:22px;background:#1d1b19;color:#f1ede6;box-shadow:0 4px 20px rgb(0 0 0/.3);font:13px/1.4 system-ui,sans-serif}
a{display:inline-flex;align-items:center;min-height:36px;padding:0 12px;border-radius:18px;background:#3a3631;color:inherit}
a:focus-visible{outline:2px solid;outline-offset:2px}`;

const TEXTS = {
  en: { label: 'dangol preview', text: 'Preview: only you see these strips', end: 'End' },
  ko: { label: 'dangol 미리보기', text: '미리보기: 추천이 이 브라우저에만 보입니다', end: '끝내기' },
};

/** Says on the page that strips are seen in this browser alone, with a link that ends it. */
export function badge(document: Document, language: 'ko' | 'en'): void {
  const { label, text, end } = TEXTS[language];
  const host = document.createElement('dangol-preview');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  root.adoptedStyleSheets = [sheet];
  const bar = root.appendChild(document.createElement('p'));
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', label);
  bar.append(text);
  const link = bar.appendChild(document.createElement('a'));
  const address = new URL(document.location.href);
  address.searchParams.set('dangol', 'off');
  link.href = address.href;
  link.textContent = end;
  document.body.append(host);
}
