// Which layout shifts are due to our elements. What moved, as the browser tells it, does not answer that: an element that grows moves what lies
// below it and not itself, and one that a banner pushes down has done nothing. So it is watched which of ours changed its height, and in which frame.

/** An element and how high it was, in px, before it was drawn. */
export type HeightBefore = readonly [element: Element, height: number];

/** The part of a layout shift that is read. @see https://wicg.github.io/layout-instability/#sec-layout-shift */
export interface Shift {
  startTime: number;
  value: number;
  sources?: readonly { node?: Node | null; currentRect: DOMRectReadOnly }[];
}

/** A frame in which one of our elements changed its height: from when on, until when, in ms of the page. */
type Frame = [from: number, until: number];

/** Frames that are remembered. */
const FRAMES = 100;

/** A difference that can be seen, in px. */
const SEEN_PX = 0.5;

/**
 * Watches our elements, those that come later too.
 * @param elements a selector
 * @param before how high they were before they were drawn: what of it is past is found in the first shift after that
 */
export function createShifts(
  elements: string,
  document: Document,
  before: { heights: readonly HeightBefore[]; at: number } | undefined,
): { shareOf(entries: readonly Shift[]): number } {
  // No browser but Chromium tells shifts: there is nothing to watch for.
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return { shareOf: () => 0 };
  const heights = new WeakMap<Element, number>();
  const frames: Frame[] = [];
  /** The share of shifts of which something inside of an element moved, by their time. */
  const inner = new Map<number, number>();
  const all = () => [...document.querySelectorAll(elements)];

  const resized = new ResizeObserver((entries) => {
    let isOther = false;
    for (const { target, contentRect } of entries) {
      isOther ||= Math.abs((heights.get(target) ?? contentRect.height) - contentRect.height) > SEEN_PX;
      heights.set(target, contentRect.height);
    }
    if (!isOther) return;
    const frame: Frame = [Number(document.timeline.currentTime), Number.POSITIVE_INFINITY];
    frames.push(frame);
    frames.splice(0, frames.length - FRAMES);
    requestAnimationFrame((time) => {
      frame[1] = time;
    });
  });
  const watch = () => {
    for (const element of all()) if (!heights.has(element)) resized.observe(element);
  };

  /** A node in a shadow tree is not told: what lies within one of ours and is not told is taken for a part of it. */
  function look({ startTime, sources = [] }: Shift): void {
    const boxes = all().map((element) => element.getBoundingClientRect());
    const within = ({ top, bottom }: DOMRectReadOnly) =>
      boxes.some((box) => box.height > 0 && top >= box.top - 1 && bottom <= box.bottom + 1);
    const ours = sources.filter(({ node, currentRect }) => !node && within(currentRect));
    if (ours[0]) inner.set(startTime, ours.length / sources.length);
  }

  const lookAll = (entries: PerformanceEntryList) => {
    for (const entry of entries) look(entry as never);
  };
  const shifts = new PerformanceObserver((list) => lookAll(list.getEntries()));
  shifts.observe({ type: 'layout-shift', buffered: true });

  const hasGrown = before?.heights.some(
    ([element, height]) => Math.abs(element.getBoundingClientRect().height - height) > SEEN_PX,
  );
  const now = performance.now();
  let first: number | undefined;
  watch();
  new MutationObserver(watch).observe(document, { childList: true, subtree: true });

  function isOurs({ startTime }: Shift): boolean {
    if (hasGrown && startTime >= before!.at && startTime < now) first ??= startTime;
    return startTime === first || frames.some(([from, until]) => startTime >= from && startTime < until);
  }

  return {
    /** How much of the sum of these shifts is due to our elements. */
    shareOf(entries: readonly Shift[]): number {
      lookAll(shifts.takeRecords());
      return entries.reduce(
        (sum, entry) => sum + entry.value * (isOurs(entry) ? 1 : (inner.get(entry.startTime) ?? 0)),
        0,
      );
    },
  };
}
