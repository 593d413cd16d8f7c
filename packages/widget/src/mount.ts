import { h, render } from 'preact';
import { type Look, type LookOptions, type MountOptions, resolveLook } from './options';
import { createImpressions } from './page/create-impressions';
import { endsOf, scrollRow } from './page/scroll-row';
import type { StripItem } from './source';
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
 * A fresh answer is drawn in place, in the same space, except under the visitor's hand: while the pointer or the focus is in the strip,
 * other items wait until the pointer has left or the strip is out of view. A strip without items keeps its space until it lies below the
 * view, gives it up there, and takes it back only there: nothing in view ever moves.
 */
export function mount(element: HTMLElement, options: MountOptions): Mounted {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  let wanted: LookOptions & StripOptions = options;
  let shown = blank('waiting');
  let look: Look;
  let ends = endsOf(null);
  let isBelow = false;
  let isCollapsed = false;
  let stopImpressions: (() => void) | undefined;

  const row = () => root.querySelector('ul');
  const tell = (name: string, params: Record<string, unknown>) =>
    strip.track(name, {
      item_list_id: look.listId,
      item_list_name: look.heading,
      render_id: shown.renderId,
      ...params,
    });
  const tellItems = (name: string, positions: number[]) =>
    tell(name, { items: positions.map((at) => eventItem(shown.items[at] as StripItem, at)) });
  const leaveOut = (ids: readonly string[]) => {
    wanted = { ...wanted, exclude: [...(wanted.exclude ?? []), ...ids] };
    strip.update({ exclude: wanted.exclude });
  };
  const onSelect = (position: number) => tellItems('select_item', [position]);
  const onMove = (direction: number) => scrollRow(row() as Element, direction);

  const draw = () => {
    try {
      look = resolveLook(wanted, element, shown);
      const actions = { onSelect, onMove, onScroll, onLeave: settle, tell, leaveOut };
      const options = wanted as MountOptions;
      render(isCollapsed ? null : h(StripView, { ...look, state: shown, ends, options, element, ...actions }), root);
    } catch {
      // A card that cannot be drawn (a getter that throws): what stands is left, the next answer may do better.
      shown = blank('failed');
      return;
    }
    onScroll();
  };
  /** Draws again when an end of the row came into view or left it; at once, since buttons that came a frame later would move the heading. */
  const onScroll = () => {
    const next = endsOf(row());
    if (`${next}` === `${ends}`) return;
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
    const list = row();
    if (!isOther || !list) return;
    const { items, step, modelVersion } = next;
    tell('recs_render', { step, count: items.length, model_version: modelVersion });
    stopImpressions = createImpressions([...list.children], window, (seen) => tellItems('view_item_list', seen));
  };

  const place = new IntersectionObserver(([entry]) => {
    isBelow = (entry?.boundingClientRect.top as number) >= innerHeight;
    settle();
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STRIP_CSS);
  root.adoptedStyleSheets = [sheet];
  const resize = new ResizeObserver(onScroll);
  const strip = createStrip(options.source, options, settle);
  draw();
  place.observe(element);
  resize.observe(element);

  return {
    update(changes) {
      wanted = { ...wanted, ...changes };
      strip.update(changes);
      settle();
    },
    unmount() {
      stopImpressions?.();
      place.disconnect();
      resize.disconnect();
      strip.destroy();
      render(null, root);
    },
  };
}
