import { badge } from '../preview/badge';
import { createCampaignsRoom } from './campaigns/create-campaigns-room';
import type { InspectOptions, InspectorContext, InspectorTab, Ui } from './context';
import { checkLines } from './doctor/check-lines';
import { gather } from './doctor/gather';
import type { Line } from './doctor/line';
import { panel } from './panel';
import { createPicker } from './picker/create-picker';
import { TEXTS } from './picker/texts';
import { type ModelView, readModel } from './read-model';
import { INSPECTOR_CSS } from './style';
import { wordsFor } from './words';

/** The inspector of a page: what dangol knows and does here, for testers and for curious visitors. */
export interface Inspector {
  /** Opens it, or turns to another tab where it is open. */
  open(options?: InspectOptions): void;
  /** Says on the page that strips are previewed. */
  badge(): void;
  close(): void;
  destroy(): void;
}

/** Moments in words ("3 s ago") are redrawn this often while the sheet is open. */
const REDRAW_MS = 5_000;

/** Strips that were drawn within this time are looked at together. */
const PAUSE_MS = 400;

/** A lazy part: Preact and the page's client are handed in. It stores nothing and draws only while it is open. */
export function create(context: InspectorContext): Inspector {
  const { h, render, client, source, tag } = context;
  const host = document.createElement('dangol-inspector');
  const root = host.attachShadow({ mode: 'open' });
  const box = root.appendChild(document.createElement('div'));
  adopt(root);

  let openTab = 'why';
  let ownTabs: readonly InspectorTab[] = [];
  let names = new Map<string, string>();
  let model: ModelView | undefined;
  let before: Element | null = null;
  let isDrawing = false;
  let removers: (() => void)[] = [];
  let lines: readonly Line[] | undefined;
  let looks = 0;
  let looking: ReturnType<typeof setTimeout> | undefined;
  const language = () => wordsFor(document.documentElement.lang).language;
  const picker = createPicker({
    document,
    strips: tag?.dataset.strips ?? '',
    texts: () => TEXTS[language()],
    picking(isPicking) {
      host.hidden = isPicking;
      if (isPicking) return;
      choose('place');
      const first = root.querySelector<HTMLElement>('.form select');
      (first ?? root.querySelector<HTMLElement>('[aria-selected=true]'))?.focus();
    },
    changed: redraw,
  });

  const room = createCampaignsRoom({ campaigns: context.campaigns, redraw, now: () => Date.now() });

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
      client: client as Ui['client'],
      source,
      lines,
      checkAgain() {
        lines = undefined;
        redraw();
        void look();
      },
      picker,
      campaigns: room,
      now,
      modelRead: model,
      categoryName: (id) => names.get(id) ?? id,
      redraw,
      ...wordsFor(document.documentElement.lang),
    };
    render(panel(ui, { open: openTab, own: ownTabs, hasClient: Boolean(client), choose, close }), box);
  }

  function choose(name: string): void {
    openTab = name;
    draw();
    reveal();
  }

  /** A tab beyond the edge comes to the middle, by its own list alone: nothing of the page is scrolled. */
  function reveal(): void {
    const tab = root.querySelector<HTMLElement>('[aria-selected=true]');
    const list = tab?.parentElement;
    if (!list) return;
    const [inner, outer] = [tab.getBoundingClientRect(), list.getBoundingClientRect()];
    if (inner.left >= outer.left && inner.right <= outer.right) return;
    list.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
  }

  /** What the strips show may have come meanwhile, and names of items with it. */
  async function refreshModel(): Promise<void> {
    clearTimeout(looking);
    looking = setTimeout(look, PAUSE_MS);
    model = client && (await readModel(client, source.shown?.() ?? []));
    redraw();
  }

  /** Goes through the check list; the newest look counts. */
  async function look(): Promise<void> {
    const turn = ++looks;
    const found = await gather(context, window);
    if (turn !== looks) return;
    lines = checkLines(found);
    redraw();
  }

  function open(options: InspectOptions = {}): void {
    if (options.tabs) ownTabs = options.tabs.filter((tab) => tab?.name && typeof tab.draw === 'function');
    if (options.names) names = new Map(Object.entries(options.names));
    if (options.tab) openTab = String(options.tab);
    if (host.isConnected) {
      draw();
      reveal();
      return;
    }
    before = document.activeElement;
    // Its words are English or Korean, whatever the page is written in.
    Object.assign(host, { lang: language(), dir: 'ltr' });
    document.body.append(host);
    const timer = setInterval(redraw, REDRAW_MS);
    removers = [
      source.subscribe(refreshModel),
      () => clearInterval(timer),
      () => clearTimeout(looking),
      ...(client ? [client.profile, client.consent, client.debug].map((room) => room.subscribe(redraw)) : []),
    ];
    draw();
    refreshModel();
    root.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    reveal();
  }

  function close(): void {
    for (const remove of removers.splice(0)) remove();
    render(null, box);
    host.remove();
    picker.destroy();
    room.destroy();
    if (before instanceof HTMLElement) before.focus();
  }

  return { open, badge: () => badge(document, language()), close, destroy: close };
}

function adopt(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(INSPECTOR_CSS);
  root.adoptedStyleSheets = [sheet];
}
