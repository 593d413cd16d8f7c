import { h } from './light/h';
import { render } from './light/render';
import { type Face, type Look, type MountOptions, resolveLook } from './options';
import { createImpressions } from './page/create-impressions';
import { inTurn } from './page/in-turn';
import { endsOf, endsWith, scrollRow } from './page/scroll-row';
import { watchPlace } from './page/watch-place';
import { whenNear } from './page/when-near';
import type { StripItem } from './source';
import { createStrip } from './strip/create-strip';
import { eventItem } from './strip/event-item';
import { blank } from './strip/strip-state';
import { adopt } from './style/adopt';
import { STRIP_CSS } from './style/strip-css';
import { type StripViewProps, stripView } from './view/strip-view';

/** A strip on the page. */
export interface Mounted {
  /** Changes options in place; the source stays. */
  update(changes: Partial<Omit<MountOptions, 'source'>>): void;
  /** Reports what was seen and takes everything off again. The element may be mounted anew. */
  unmount(): void;
}

/** How strips are drawn that ask for no more. */
const BUILT_IN: Face = { h, render, draw: ({ view }) => view({}) };

/** What the strips of this page are called. */
const headings = new Map<Element, string>();

/**
 * Draws a strip into an element's open shadow root and keeps it current; what a source brings never makes it throw. It asks at once when it is
 * near the view, otherwise when the browser is idle.
 *
 * A fresh answer is drawn in place, in the same space, except under the visitor's hand: while the pointer or the focus is in the strip,
 * other items wait until the pointer has left or the strip is out of view. A strip without items keeps its space until it lies below the
 * view, gives it up there, and takes it back only there: nothing in view ever moves.
 */
export function mount(element: HTMLElement, options: MountOptions): Mounted {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  let wanted = options;
  let shown = blank('waiting');
  let look: Look;
  let face = BUILT_IN;
  let isFaceChosen = false;
  let chosen = 0;
  let ends = endsOf(null);
  let isBelow = false;
  let isUnseen = true;
  let isCollapsed = false;
  let stopImpressions: (() => void) | undefined;
  /** Ids that the face has left out, whatever `exclude` becomes. */
  const left: string[] = [];

  const row = () => root.querySelector('ul');
  const tell = (name: string, params: Record<string, unknown>) =>
    strip.track(name, {
      item_list_id: look.listId,
      item_list_name: look.heading,
      render_id: shown.renderId,
      ...params,
    });
  const tellItems = (name: string, positions: number[], items = shown.items) =>
    tell(name, { items: positions.map((at) => eventItem(items[at] as StripItem, at)) });

  /** Taken off, and perhaps mounted anew by another. */
  const isOff = () => Number.isNaN(chosen);
  const paint = () => {
    if (isOff()) return;
    try {
      headings.delete(element);
      look = resolveLook(wanted, element, shown, [...headings.values()], face.heading);
      headings.set(element, look.heading);
      const props: StripViewProps = {
        ...look,
        state: shown,
        ends,
        options: wanted,
        element,
        tell,
        onScroll,
        onLeave: settle,
        onSelect: (position) => tellItems('select_item', [position]),
        onMove: (direction) => scrollRow(row() as Element, direction),
        leaveOut(ids) {
          // At once, whatever waits until the visitor's hand is gone.
          shown = { ...shown, items: shown.items.filter(({ id }) => !ids.includes(id)) };
          draw();
          left.push(...ids);
          update({});
        },
        redraw: draw,
        view: (pieces) => stripView(face.h, { ...props, pieces }),
      };
      face.render(isCollapsed ? null : face.draw(props), root);
    } catch {
      // A card that cannot be drawn (a getter that throws): what stands is left, the next answer may do better.
      shown = blank('failed');
    }
  };
  /** Draws again when an end of the row came into view or left it. */
  const onScroll = () => {
    const next = endsOf(row());
    if (`${next}` === `${ends}`) return;
    ends = next;
    paint();
  };
  const draw = () => {
    if (isOff()) return;
    paint();
    const list = row();
    resize.disconnect();
    // What was foreseen of the row's ends is put right once the browser has laid it out anyway: to measure it here would take a layout of its own.
    if (list) resize.observe(list);
    else onScroll();
  };

  /** Shows the newest state if it may be shown now. Called whenever that may have changed. */
  const settle = () => {
    let next = strip.state();
    try {
      next = face.shape?.(next, wanted, element) ?? next;
    } catch {}
    const isOther = next.renderId !== shown.renderId;
    if (!isFaceChosen) return;
    const isInHand = shown.items[0] && shown.status === next.status;
    if (isOther && isInHand && (root.activeElement || element.matches(':hover'))) return;
    if (isCollapsed && !isBelow) return;
    if (isOther) {
      stopImpressions?.();
      ends = endsWith(next.items.length, root.querySelector('section>div>div'));
    }
    shown = next;
    isCollapsed = isBelow && /empty|failed/.test(next.status) && !element.querySelector('[slot=empty]');
    draw();
    const list = row();
    // What could not be drawn is not what stands there.
    if (!isOther || !list || shown !== next) return;
    const { items, step, modelVersion, dropped } = next;
    tell('recs_render', { step, count: items.length, model_version: modelVersion, dropped });
    stopImpressions = createImpressions([...list.children].slice(-items.length), window, (seen) =>
      tellItems('view_item_list', seen, items),
    );
  };

  /** Asks for the face anew, since options have changed; until one has come for the first time nothing is drawn but the waiting state. */
  const choose = async () => {
    const number = ++chosen;
    let next: Face | undefined;
    try {
      next = await wanted.face?.(wanted);
    } catch {}
    if (number !== chosen) return;
    next ??= BUILT_IN;
    // What one has drawn the other cannot take over.
    if (next.render !== face.render) face.render(null, root);
    face = next;
    adopt(root, STRIP_CSS, face.css);
    isFaceChosen = true;
    settle();
  };
  const update = (changes: Partial<MountOptions>) => {
    wanted = { ...wanted, ...changes };
    strip.update(left[0] ? { ...changes, exclude: [...(wanted.exclude ?? []), ...left] } : changes);
    choose();
  };

  const begun = new Promise<void>((resolve) => whenNear(element, resolve));
  const stopWatching = watchPlace(element, ({ top, bottom }) => {
    isBelow = top >= innerHeight;
    isUnseen &&= isBelow || bottom <= 0;
    settle();
  });
  const resize = new ResizeObserver(onScroll);
  const strip = createStrip(
    Promise.all([options.source, begun]).then(([source]) => source),
    { ...options, isUnseen: () => isUnseen },
    // Only cards take long.
    ({ items }) => (items[0] ? inTurn(settle) : settle()),
  );
  adopt(root, STRIP_CSS);
  draw();
  choose();

  return {
    update,
    unmount() {
      stopImpressions?.();
      headings.delete(element);
      chosen = Number.NaN;
      isFaceChosen = false;
      isCollapsed = true;
      stopWatching();
      resize.disconnect();
      strip.destroy();
      face.render(null, root);
    },
  };
}
