/** What a watched page knows of itself. */
export interface Watched {
  /** Sum of the layout shifts since the start that no input caused. */
  shift: number;
  /** When the cards of the first view stood there with their pictures decoded, ms after the navigation began; absent until then. */
  completeMs?: number;
  /** What the cards say. */
  texts: string[];
  /** The longest event of each interaction, ms, in steps of 8; what takes less than 16 ms is not told. */
  interactions: Map<number, number>;
}

/**
 * Runs in the page before its own scripts, written out as text: everything it needs stands inside. Looks once a frame until the cards that
 * are in view are complete. @param cards gives the elements of the cards.
 */
export function watchPage(cards: () => Element[]): void {
  const watched: Watched = { shift: 0, texts: [], interactions: new Map() };
  Object.assign(window, { watched });
  type Told = PerformanceEntry & { value: number; hadRecentInput: boolean; interactionId: number };
  const observe = (type: string, tell: (entry: Told) => void) =>
    new PerformanceObserver((list) => (list.getEntries() as Told[]).forEach(tell)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    } as PerformanceObserverInit);
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) watched.shift += value;
  });
  observe('event', ({ interactionId, duration }) => {
    if (interactionId)
      watched.interactions.set(interactionId, Math.max(watched.interactions.get(interactionId) ?? 0, duration));
  });
  const isInView = (element: Element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  };
  const look = async () => {
    const all = document.body ? cards() : [];
    const pictures = all.filter(isInView).map((card) => card.querySelector('img'));
    if (pictures.length > 1 && pictures.every((picture) => picture?.complete && picture.naturalWidth)) {
      await Promise.all(pictures.map((picture) => picture?.decode().catch(() => {})));
      await new Promise(requestAnimationFrame);
      watched.completeMs = performance.now();
      watched.texts = all.map((card) => card.textContent ?? '');
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
