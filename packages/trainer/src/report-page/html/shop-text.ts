import { type Html, html } from './html';

/** Control characters, and those that turn the direction of the text that follows. Unicode, "Bidirectional Algorithm", 2. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]+/gu;
/** More accents on one letter than any language has: they would cover the lines above. */
const PILES = /(\p{M}{4})\p{M}+/gu;
const LONGEST = 90;

/**
 * Text of the shop's (a title, an id), isolated so that its direction cannot reach its surroundings, without characters that are not seen,
 * cut at 90 characters or `longest`.
 */
export function shopText(text: string, longest?: number): Html {
  const clean = plainText(text, longest);
  return html`<bdi>${clean}</bdi>`;
}

/** The same without markup: for attributes. */
export function plainText(text: string, longest = LONGEST): string {
  const seen = text.replace(UNSEEN, ' ').replace(PILES, '$1').replace(/\s+/gu, ' ').trim();
  const characters = [...seen];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : seen;
}
