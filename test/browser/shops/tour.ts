import { RESERVE_CSS } from '@dangol/widget';
import { expect } from 'vitest';
import type { Tab } from '../../support/engines/engine';
import type { RecordedEvent } from '../../support/recorded-event';

/** The head that the guides give, with a listener for what goes wrong on the page. */
export function tagHead(attributes: string): string {
  return `<script>
  window.complaints = []; window.startedAt = performance.now();
  addEventListener('error', (event) => complaints.push(event.message));
  addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)));
  for (const level of ['warn', 'error']) console[level] = (...words) => void complaints.push(words.join(' '));
</script>
<style>${RESERVE_CSS}</style>
<script>window.dangol = window.dangol || function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) }</script>
<script async src="/dist/dangol.js" data-model="/model" data-backend="/events" data-regime="none" ${attributes}></script>`;
}

/** Two strips that do not say which item they are for. */
export const STRIPS = '<dangol-recs kind="similar-buyers"></dangol-recs>\n<dangol-recs kind="goes-with"></dangol-recs>';

/** The addresses of the cards of a strip, from the first. */
export function cardsIn(tab: Pick<Tab, 'evaluate'>, kind: string): Promise<string[]> {
  return tab.evaluate(
    (strip) =>
      [...(document.querySelector(`dangol-recs[kind="${strip}"]`)?.shadowRoot?.querySelectorAll('li a') ?? [])].map(
        (link) => link.getAttribute('href') ?? '',
      ),
    kind,
  );
}

/** What went wrong on the page so far. */
export function complaintsOf(tab: Pick<Tab, 'evaluate'>): Promise<string[]> {
  return tab.evaluate(() => (window as never as { complaints: string[] }).complaints);
}

/** Has the page send what it may now, and waits until it has tried. */
export function flushTab(tab: Pick<Tab, 'evaluate'>): Promise<void> {
  return tab.evaluate(
    () =>
      new Promise<void>((done) =>
        (
          window as never as {
            dangol: (name: 'ready', ready: (api: { client: { flush(): Promise<void> } }) => void) => void;
          }
        ).dangol('ready', ({ client }) => void client.flush().then(done)),
      ),
  );
}

/** Waits until the recorder has so many events of a name, as the page sends them. */
export async function sent(tab: Tab, events: () => RecordedEvent[], name: string, count = 1): Promise<RecordedEvent[]> {
  const found = () => events().filter((event) => event.name === name);
  await expect
    .poll(async () => {
      await flushTab(tab);
      return found().length;
    })
    .toBeGreaterThanOrEqual(count);
  return found();
}

/** The lines of an event as `id × quantity`. */
export function linesOf({ data }: RecordedEvent): string[] {
  const items = data.params.items as { item_id: string; quantity?: number }[];
  return items.map(({ item_id, quantity = 1 }) => `${item_id} × ${quantity}`);
}
