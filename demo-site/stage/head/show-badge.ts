import { PERSONAS } from '../personas';
import type { Stage } from '../stage';
import { stageWords } from '../words';

/** Below the messages: at the foot of a phone it would lie over their buttons. */
const CSS = `
:host{position:fixed;inset:auto auto 12px 12px;z-index:2147481000}
button{font:600 13px/1.4 system-ui,sans-serif;max-width:min(320px,70vw);min-height:36px;padding:6px 14px;border:1px solid #f0c060;border-radius:18px;background:#1d1a17;color:#ffe3a3;text-align:start;cursor:pointer;box-shadow:0 4px 18px rgb(0 0 0/.3)}
:focus-visible{outline:2px solid #f0c060;outline-offset:2px}
@media print{:host{display:none}}`;

/** Says on every page what is out of the ordinary; a press opens the inspector at the stage. */
export function showBadge(document: Document, { persona, days, faults }: Stage): void {
  const { lang } = document.documentElement;
  const words = stageWords(lang);
  const name = PERSONAS.find(({ id }) => id === persona)?.name[lang === 'ko' ? 'ko' : 'en'] ?? persona;
  const parts = [name, days > 0 && words.ahead(days), ...faults.map((fault) => words.faultNames[fault])];
  const host = document.createElement('aside');
  host.id = 'stage-badge';
  host.setAttribute('aria-label', words.title);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  const button = root.appendChild(document.createElement('button'));
  button.type = 'button';
  button.textContent = [words.title, parts.filter(Boolean).join(' · ')].filter(Boolean).join(': ');
  // The shop's own script opens it, with everything that the shop hands in.
  button.addEventListener('click', () =>
    host.dispatchEvent(new CustomEvent('demo-inspect', { bubbles: true, detail: 'stage' })),
  );
  document.body.append(host);
}
