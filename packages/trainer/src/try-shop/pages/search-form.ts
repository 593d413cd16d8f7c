import { type Html, html } from '../../report-page/html/html';
import type { Site } from './site';

/** The form that looks for products; nothing in a single file, which has no server to ask. */
export function searchForm({ said, link }: Site, query: string): Html | false {
  const to = link({ list: 1, query: '' });
  if (to === undefined) return false;
  return html`<form class="find" role="search" action="${to}" method="get"><label class="hidden" for="q">${said.search.label}</label>
<input id="q" name="q" type="search" value="${query}" placeholder="${said.search.label}" autocomplete="off"><button>${said.search.button}</button></form>`;
}
