/** The slice of a window that steps are run in. */
export type StepsWindow = Pick<Window, 'document' | 'addEventListener' | 'removeEventListener'>;

/**
 * Runs a step in a task of its own, so that a slow phone can take a tap in between. On a page that nobody looks at it runs at once: when a page is
 * hidden, what listens to that must be there already.
 */
export function inSteps(window: StepsWindow): (step: () => void) => void {
  const { document } = window;
  return (step) => {
    if (document.hidden) return step();
    // Not a timer: those of a frame that is out of view come late.
    const { port1, port2 } = new MessageChannel();
    // At the window and capturing: before any listener of the document.
    const hidden = ['visibilitychange', run, { capture: true }] as const;
    function run() {
      port1.close();
      window.removeEventListener(...hidden);
      step();
    }
    port1.onmessage = run;
    window.addEventListener(...hidden);
    port2.postMessage(0);
  };
}
