import { h, render } from 'preact';
import { type Look, type LookOptions, type MountOptions, resolveLook } from './options';
import { createImpressions } from './page/create-impressions';
import { ALL_FITS, watchEnds } from './page/watch-ends';
import { createStrip, type StripOptions } from './strip/create-strip';
import { eventItem } from './strip/event-item';
import { blank } from './strip/strip-state';
import { STRIP_CSS } from './style/strip-css';
import { StripView } from './view/strip-view';

/** A strip on the page. */
export interface Mounted {
  /** Changes options in place; the source stays. */
  update(changes: Partial<Omit<MountOptions, 'source'>>): void;
  /** Reports what was seen and takes everything off again. The element may be mounted anew. */
  unmount(): void;
}

/**
 * Draws a strip into an element's open shadow root and keeps it current; what a source brings never makes it throw.
 *
 * A fresh answer is drawn in place, in the same space, except under the visitor's hand: while the pointer or the focus is in the strip, other
 * items wait until the pointer has left or the strip is out of view. A strip without items keeps its space until it lies below the view, gives it up there, and takes it back
 * only there: nothing in view ever moves.
 */
export function mount(element: HTMLElement, options: MountOptions): Mounted {
  const browser = element.ownerDocument.defaultView as Window & typeof globalThis;
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const strip = createStrip(options.source, options);
  let wanted: LookOptions & StripOptions = options;
  let shown = strip.state();
  let look: Look;
  let ends = ALL_FITS;
  let isBelow = false;
  let isCollapsed = false;
  let list: HTMLElement | null = null;
  let stopEnds: (() => void) | undefined;
  let stopImpressions: (() => void) | undefined;

  const tell = (name: string, params: Record<string, unknown>) =>
    strip.track(name, {
      item_list_id: look.listId,
      item_list_name: look.heading,
      render_id: shown.renderId,
      ...params,
    });
  const tellItems = (name: string, positions: number[]) =>
    tell(name, { items: shown.items.map(eventItem).filter((_, at) => positions.includes(at)) });
  const onSelect = (position: number) => tellItems('select_item', [position]);

  const draw = () => {
    try {
      look = resolveLook(wanted, element, shown);
      render(isCollapsed ? null : h(StripView, { ...look, state: shown, ends, onSelect }), root);
    } catch {
      // An unusable tree is left as it is; the next answer may do better.
      shown = blank('failed');
    }
    const drawn = root.querySelector('ul');
    if (drawn === list) return;
    stopEnds?.();
    list = drawn;
    if (list) stopEnds = watchEnds(list, browser, onEnds);
  };
  const onEnds = (next: typeof ends) => {
    ends = next;
    draw();
  };

  /** Shows the newest state if it may be shown now. Called whenever that may have changed. */
  const settle = () => {
    const next = strip.state();
    const isOther = next.renderId !== shown.renderId;
    if (isOther && shown.status === next.status && (root.activeElement || element.matches(':hover'))) return;
    if (isCollapsed && !isBelow) return;
    if (isOther) stopImpressions?.();
    shown = next;
    isCollapsed = isBelow && /empty|failed/.test(next.status);
    draw();
    if (!isOther || !list) return;
    const { items, step, modelVersion } = next;
    tell('recs_render', { step, count: items.length, model_version: modelVersion });
    stopImpressions = createImpressions([...list.children], browser, (seen) => tellItems('view_item_list', seen));
  };

  const place = new browser.IntersectionObserver(([entry]) => {
    isBelow = !entry?.isIntersecting && (entry?.boundingClientRect.top as number) >= browser.innerHeight;
    settle();
  });
  const sheet = new browser.CSSStyleSheet();
  sheet.replaceSync(STRIP_CSS);
  root.adoptedStyleSheets = [sheet];
  draw();
  place.observe(element);
  strip.subscribe(settle);
  element.addEventListener('pointerleave', settle);

  return {
    update(changes) {
      wanted = { ...wanted, ...changes };
      strip.update(changes);
      settle();
    },
    unmount() {
      stopImpressions?.();
      stopEnds?.();
      place.disconnect();
      strip.destroy();
      element.removeEventListener('pointerleave', settle);
      render(null, root);
    },
  };
}
