import { parseStrips } from '@dangol/widget';
import type { Findings, StripFinding } from './findings';

/** How long strips are waited for that have yet to draw, and how often they are looked at. */
const PATIENCE_MS = 3000;
const EVERY_MS = 100;

/** Resolves when no strip of the page waits for its items any more, or after three seconds. */
export async function untilDrawn({ document, setTimeout }: Pick<Window, 'document' | 'setTimeout'>): Promise<void> {
  for (let passedMs = 0; passedMs < PATIENCE_MS; passedMs += EVERY_MS) {
    const states = [...document.querySelectorAll('dangol-recs')].map(stateOf);
    if (!states.includes('waiting')) return;
    await new Promise((done) => setTimeout(() => done(undefined), EVERY_MS));
  }
}

/** How the strips of the page stand, and what of `data-strips` leads nowhere. */
export function readStrips(
  document: Document,
  text: string | undefined,
): Pick<Findings, 'strips' | 'nowhere' | 'malformed'> {
  const malformed: string[] = [];
  const nowhere: string[] = [];
  for (const { selector } of parseStrips(text ?? '', (part) => void malformed.push(part))) {
    try {
      if (!document.querySelector(selector)) nowhere.push(selector);
    } catch {
      malformed.push(selector);
    }
  }
  const strips = [...document.querySelectorAll('dangol-recs')].map(
    (element): StripFinding => ({
      kind: element.getAttribute('kind') ?? 'similar-buyers',
      placed: element.getAttribute('placed') ?? undefined,
      state: stateOf(element),
    }),
  );
  return { strips, nowhere: [...new Set(nowhere)], malformed };
}

function stateOf(element: Element): StripFinding['state'] {
  if (!element.matches(':defined')) return 'undefined';
  const section = element.shadowRoot?.querySelector('section');
  // A strip that has given up its space below the view is drawn as nothing.
  if (!section) return 'empty';
  const states = ['ready', 'empty', 'failed', 'waiting'] as const;
  return states.find((state) => section.classList.contains(state)) ?? 'waiting';
}
