import type { InspectorContext, Ui } from './context';
import { panel, TABS } from './panel';
import { type ModelView, readModel } from './read-model';
import { INSPECTOR_CSS } from './style';
import { wordsFor } from './words';

/** The inspector of a page: what dangol knows and does here, for testers and for curious visitors. */
export interface Inspector {
  open(): void;
  close(): void;
  destroy(): void;
}

/** Moments in words ("3 s ago") are redrawn this often while the sheet is open. */
const REDRAW_MS = 5_000;

/** A lazy part: Preact and the page's client are handed in. It stores nothing and draws only while it is open. */
export function create({ h, render, client, source }: InspectorContext): Inspector {
  const host = document.createElement('dangol-inspector');
  const root = host.attachShadow({ mode: 'open' });
  const box = root.appendChild(document.createElement('div'));
  adopt(root);

  let openTab = TABS[0]![0];
  let model: ModelView | undefined;
  let before: Element | null = null;
  let isDrawing = false;
  let removers: (() => void)[] = [];

  /** Many changes in one turn are one drawing. */
  function redraw(): void {
    if (isDrawing) return;
    isDrawing = true;
    queueMicrotask(() => {
      isDrawing = false;
      if (host.isConnected) draw();
    });
  }

  function draw(): void {
    const now = Date.now();
    const ui: Ui = {
      h: h as Ui['h'],
      client,
      source,
      now,
      modelRead: model,
      redraw,
      ...wordsFor(document.documentElement.lang),
    };
    const choose = (name: string) => {
      openTab = name;
      draw();
    };
    render(panel(ui, { open: openTab, choose, close }), box);
  }

  async function refreshModel(): Promise<void> {
    model = await readModel(client);
    redraw();
  }

  function open(): void {
    if (host.isConnected) return;
    before = document.activeElement;
    document.body.append(host);
    const timer = setInterval(redraw, REDRAW_MS);
    removers = [
      client.profile.subscribe(redraw),
      client.consent.subscribe(redraw),
      client.debug.subscribe(redraw),
      source.subscribe(redraw),
      () => clearInterval(timer),
    ];
    draw();
    refreshModel();
    root.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  function close(): void {
    for (const remove of removers.splice(0)) remove();
    render(null, box);
    host.remove();
    if (before instanceof HTMLElement) before.focus();
  }

  return { open, close, destroy: close };
}

function adopt(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(INSPECTOR_CSS);
  root.adoptedStyleSheets = [sheet];
}
