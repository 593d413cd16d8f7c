/** The slice of a window that the readers look at. A window is one. */
export type CaptureBrowser = Pick<
  Window,
  'document' | 'history' | 'location' | 'addEventListener' | 'removeEventListener'
> & {
  setTimeout(callback: () => void, delayMs?: number): number;
  clearTimeout(timer: number | undefined): void;
  MutationObserver: typeof MutationObserver;
  /** GA4's queue, where the shop has one. */
  dataLayer?: unknown;
};
