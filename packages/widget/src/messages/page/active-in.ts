/** What has the focus, in whatever shadow root; none where it is the page itself. */
export function activeIn(document: Document): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active && active !== document.body ? (active as HTMLElement) : undefined;
}
