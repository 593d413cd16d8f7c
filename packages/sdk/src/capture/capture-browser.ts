/** The slice of a window that the readers look at. A window is one. */
export type CaptureBrowser = Pick<Window, 'document' | 'history' | 'location' | 'addEventListener'> & {
  setTimeout(callback: () => void, delayMs?: number): number;
  clearTimeout(timer: number | undefined): void;
  /** GA4's queue. */
  dataLayer?: unknown;
};
