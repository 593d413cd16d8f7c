import { staticAddress } from '../address';
import type { StaticShop } from '../pages/create-shop';
import { type Here, hereOf } from './here';
import type { KeptSession } from './keep-session';

/** The query that a way through the shop takes along. */
const STAGE = /[?&](stage=[^&]*)/;

/** Does with the shop's forms what its server does: those that a script sends get an answer, the others lead to the next page. */
export function answerForms(
  window: Window & typeof globalThis,
  here: Here,
  session: KeptSession,
  shop: () => Promise<StaticShop>,
): void {
  const { location } = window;

  /** The form's path as the server calls it; `undefined` for what is none of the shop's. */
  function pathOf(address: string): string | undefined {
    const url = new URL(address, location.href);
    const at = hereOf(new URL(`${here.base}assets/`, location.href).href, url.pathname);
    return url.origin === location.origin && at.language ? at.path : undefined;
  }

  async function carryOut(path: string, form: URLSearchParams) {
    const known = session.read();
    const { act, pieces } = await shop();
    const acted = act(path, form, known);
    if (acted) session.write(known);
    return acted && { ...acted, pieces: pieces(known), wished: known.wishlist.length };
  }

  const { fetch } = window;
  window.fetch = async (input, init) => {
    const path = init?.method === 'POST' ? pathOf(String(input instanceof Request ? input.url : input)) : undefined;
    if (path === undefined) return fetch.call(window, input, init);
    const done = await carryOut(path, new URLSearchParams(init?.body as URLSearchParams));
    return new Response(JSON.stringify(done ?? {}), { status: done ? 200 : 400 });
  };

  // After the shop's own listeners, which answer what they send themselves.
  window.addEventListener('submit', async (event) => {
    const form = event.target as HTMLFormElement;
    const address = form.getAttribute('action') ?? '';
    const path = form.method === 'post' && !event.defaultPrevented ? pathOf(address) : undefined;
    if (path === undefined) return;
    event.preventDefault();
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form, event.submitter)) fields.append(name, String(value));
    const done = await carryOut(path, fields);
    if (!done) return;
    const next = new URL(staticAddress(`/${here.language}${done.next}`, here.base), location.href);
    const stage = STAGE.exec(address)?.[1];
    if (stage && !STAGE.test(next.search)) next.search += `${next.search ? '&' : '?'}${stage}`;
    // To the page that is open: its address alone would change nothing.
    if (next.href === location.href) location.reload();
    else location.assign(next);
  });
}
