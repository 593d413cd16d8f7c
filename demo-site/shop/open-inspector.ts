import { dangol } from './dangol';

/** Opens dangol's inspector, which loads only now, with the tester's tab and the shop's own names; `?inspect=why` does so at once. */
export function openInspector(): void {
  const wanted = new URLSearchParams(location.search).get('inspect');
  for (const button of document.querySelectorAll<HTMLElement>('[data-open-inspector]')) {
    button.addEventListener('click', () => open());
  }
  document.addEventListener('demo-inspect', (event) => open(String((event as CustomEvent).detail)));
  if (wanted !== null) open(wanted);
}

async function open(tab?: string): Promise<void> {
  const address = document.querySelector<HTMLLinkElement>('link[rel=demo-stage-tab]')?.href;
  const stage = address ? await import(/* @vite-ignore */ address).catch(() => undefined) : undefined;
  dangol('inspect', { ...(tab && { tab }), ...(stage && { tabs: [stage.stageTab(window)] }), names: categoryNames() });
}

/** What the shelves are called, by the ids that their links hold. */
function categoryNames(): Record<string, string> {
  const names: Record<string, string> = {};
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a[href*="/category/"]')) {
    const id = /\/category\/([^/?]+)/.exec(link.pathname)?.[1];
    if (id) names[decodeURIComponent(id)] ??= link.textContent?.trim() ?? id;
  }
  return names;
}
