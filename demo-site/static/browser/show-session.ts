import type { Session } from '../../http/create-sessions';
import { memberFacts } from '../../http/member-facts';
import { NOTICE_VERSION } from '../../parts/notice-version';
import type { KeptSession } from './keep-session';

type Page = Window & { dataLayer?: unknown[]; dangol?: (command: string, ...args: unknown[]) => void };

/** Tells dangol who is signed in, as the server's pages do in their head. */
export function nameMember(window: Page, kept: KeptSession): void {
  const member = memberFacts(kept.read());
  if (member) window.dangol?.('member', member);
}

/** Reports what happened on the way to this page, once. */
export function tellPending(window: Page, kept: KeptSession): void {
  const session = kept.read();
  const { pending, agreed, granted } = session;
  if (!pending.length && !agreed && !granted.length) return;
  window.dataLayer ??= [];
  window.dataLayer.push(...pending);
  const notice = { version: NOTICE_VERSION };
  const purposes = Object.fromEntries([...(agreed ? ['marketing'] : []), ...granted].map((name) => [name, true]));
  if (agreed || granted.length) {
    window.dangol?.('consent', purposes, { source: 'signup', notice, channels: agreed });
  }
  kept.write({ ...session, pending: [], agreed: undefined, granted: [] });
}

/** Marks on a page that was rendered for everybody what this visitor's session says: pieces in the cart, hearts. */
export function markSession(document: Document, { cart, wishlist }: Session): void {
  const pieces = cart.reduce((sum, { quantity }) => sum + quantity, 0);
  for (const badge of document.querySelectorAll<HTMLElement>('[data-cart-count]')) {
    badge.textContent = String(pieces);
    badge.hidden = pieces === 0;
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-wish]')) {
    const id = form.querySelector<HTMLInputElement>('input[name=id]')?.value ?? '';
    const button = form.querySelector<HTMLButtonElement>('button[name=wished]');
    if (!button || !wishlist.includes(id)) continue;
    button.value = 'no';
    button.setAttribute('aria-pressed', 'true');
  }
}

/** Brightness is chosen before anything is painted. */
export function dressPage({ documentElement, head }: Document, { theme }: Session): void {
  if (theme === 'auto') return;
  documentElement.dataset.theme = theme;
  head.querySelector('meta[name=color-scheme]')?.setAttribute('content', theme);
}
