import { type Html, html } from './html';
import { pictureUrl } from './picture-url';
import { plainText } from './shop-text';

const TINTS = 6;

/** Where pictures come from. */
export interface Pictures {
  /** Whether the page may ask other servers for them. */
  isShown: boolean;
  /** The shop's address, for relative ones. */
  shop?: string | undefined;
}

/** An item's picture; without one, a quiet tile with the first letter of its name. Says nothing to a screen reader: the name stands beside it. */
export function drawItem({ title, image }: { title: string; image?: string }, { isShown, shop }: Pictures): Html {
  const url = isShown ? pictureUrl(image, shop) : undefined;
  if (url !== undefined)
    return html`<img class="picture" src="${url}" alt="" width="160" height="160" loading="lazy" decoding="async" referrerpolicy="no-referrer">`;
  const name = plainText(title);
  const [letter = ''] = /[\p{L}\p{N}]/u.exec(name) ?? [];
  const tint = [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % TINTS;
  return html`<span class="picture tint-${tint}" aria-hidden="true">${letter.toUpperCase()}</span>`;
}
