import type { InspectOptions, InspectorContext, InspectorTab, Ui } from './context';
import { panel, TABS } from './panel';
import { type ModelView, readModel } from './read-model';
import { INSPECTOR_CSS } from './style';
import { wordsFor } from './words';

/** The inspector of a page: what dangol knows and does here, for testers and for curious visitors. */
export interface Inspector {
  /** Opens it, or turns to another tab where it is open. */
  open(options?: InspectOptions): void;
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
  let ownTabs: readonly InspectorTab[] = [];
  let names = new Map<string, string>();
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
      categoryName: (id) => names.get(id) ?? id,
      redraw,
      ...wordsFor(document.documentElement.lang),
    };
    render(panel(ui, { open: openTab, own: ownTabs, choose, close }), box);
  }

  function choose(name: string): void {
    openTab = name;
    draw();
  }

  /** What the strips show may have come meanwhile, and names of items with it. */
  async function refreshModel(): Promise<void> {
    model = await readModel(client, source.shown?.() ?? []);
    redraw();
  }

  function open(options: InspectOptions = {}): void {
    if (options.tabs) ownTabs = options.tabs.filter((tab) => tab?.name && typeof tab.draw === 'function');
    if (options.names) names = new Map(Object.entries(options.names));
    if (options.tab) openTab = String(options.tab);
    if (host.isConnected) {
      draw();
      return;
    }
    before = document.activeElement;
    document.body.append(host);
    const timer = setInterval(redraw, REDRAW_MS);
    removers = [
      client.profile.subscribe(redraw),
      client.consent.subscribe(redraw),
      client.debug.subscribe(redraw),
      source.subscribe(refreshModel),
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
