import type { Card } from '@dangol/schema';
import type { ComponentChildren } from 'preact';
import type { StripItem } from '../source';
import type { Html, Template } from './template/template';

export type { Html, Template };

/** What a visitor may do with an item besides opening it. `unwish`: the heart was pressed again. */
export type Action = 'cart' | 'wish' | 'unwish';

/**
 * What a handler may answer. Nothing or anything else: done. `false`: nothing was done and nothing failed (the visitor closed the shop's dialog).
 * `goTo`: done, and the page goes on to that address (`http:` and `https:` only). What it throws, or a rejection: it did not work.
 */
export type Answer = false | { goTo: string } | unknown;

/** Options that this face alone knows, besides those of every strip. Attributes of the element come as texts and win. */
export interface RichOptions {
  /** Buttons on every card, in this order: some of `cart wish dismiss why`, separated by spaces. Default none. */
  actions?: string | undefined;
  /** A function, or the name of one of `templates`. Default the built-in card. */
  template?: string | Template | undefined;
  templates?: Readonly<Record<string, Template>> | undefined;
  /** With *recently viewed*: a button that empties it. The attribute needs no value. Default none. */
  clear?: boolean | string | undefined;
  /** Called on the press of a button that has to do with the shop, once for each item; the press waits for what it answers. */
  onAction?: ((action: Action, item: StripItem, element: HTMLElement) => Answer | Promise<Answer>) | undefined;
  /** The same for "add all to the cart" in one go. Default `onAction('cart', …)` for each item, one after another. */
  onAddAll?: ((items: readonly StripItem[], element: HTMLElement) => Answer | Promise<Answer>) | undefined;
  /** Whether a size or colour is to be chosen first: the cart's button is then a link to the item's page. Default no item. */
  needsChoice?: ((item: StripItem) => boolean) | undefined;
  /** Whether an item is on the wish list already. Default none; with the script tag what the profile says. */
  isWished?: ((id: string) => boolean) | undefined;
  /** In an outfit: the card of the page's own item. Default none; with the script tag the model's. */
  anchor?: Card | undefined;
  /** Says in the console what is wrong with a template. Default no. */
  debug?: boolean | undefined;
}

/** Preact's `h`, for plain elements: handed in, so that the page has one copy. */
export type H = (type: string, props: Record<string, unknown> | null, ...children: ComponentChildren[]) => Html;
