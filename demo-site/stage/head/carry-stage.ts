import { STAGE_PARAM } from '../stage';
import { stagedAddress } from '../staged-address';

/** Links and forms that stay in the shop take the stage along, so that the address of every page says it all. */
export function carryStage(document: Document, text: string): void {
  const { origin, pathname } = document.location;
  const isOurs = (url: URL) => url.origin === origin;

  function follow(event: Event): void {
    const link = event.composedPath().find((node) => (node as Element).localName === 'a') as
      | HTMLAnchorElement
      | undefined;
    if (!link?.href || !URL.canParse(link.href)) return;
    const url = new URL(link.href);
    const isOnPage = url.hash !== '' && url.pathname === pathname;
    if (isOurs(url) && !isOnPage && !link.download) link.href = stagedAddress(url, text);
  }

  function send(event: Event): void {
    const form = event.target as HTMLFormElement;
    if (form.method === 'post') {
      const url = new URL(form.getAttribute('action') ?? '', document.location.href);
      if (isOurs(url)) form.setAttribute('action', stagedAddress(url, text));
      return;
    }
    // What is in the action's query does not survive a form that is sent by GET.
    if (form.querySelector(`input[name=${STAGE_PARAM}]`)) return;
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: STAGE_PARAM, value: text });
    form.append(field);
  }

  for (const type of ['click', 'auxclick']) document.addEventListener(type, follow, true);
  document.addEventListener('submit', send, true);
}
