/** Where the tab keeps the law that was chosen; nothing is kept while it is the shop's own. */
const KEY = 'demo.regime';

/**
 * Another law than the shop's own, for this tab: `?regime=eu`. It is put on dangol's tag before that runs, and marked in the footer.
 * @param regimes those that there are.
 */
export function chooseLaw(
  { document, location }: Window,
  storage: Storage | undefined,
  regimes: readonly string[],
): void {
  const asked = new URLSearchParams(location.search).get('regime');
  const chosen = asked ?? kept(storage);
  if (!chosen || !regimes.includes(chosen)) return;
  if (asked !== null) keep(storage, asked);
  // The tag is parsed after this script, and runs in a task of its own: the observer is before it.
  const observer = new MutationObserver(() => {
    const tag = document.querySelector<HTMLElement>('script[data-model]');
    if (!tag) return;
    tag.dataset.regime = chosen;
    observer.disconnect();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => markLaw(document, chosen));
}

/** Says in the footer which law holds. */
export function markLaw(document: Document, chosen: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('footer a[href*="regime="]')) {
    if (new URL(link.href).searchParams.get('regime') === chosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function kept(storage: Storage | undefined): string | null {
  try {
    return storage?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}

function keep(storage: Storage | undefined, regime: string): void {
  try {
    storage?.setItem(KEY, regime);
  } catch {
    // Refused: then the address alone says it.
  }
}
