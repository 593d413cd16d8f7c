import type { ComponentChildren, VNode } from 'preact';
import type { StripItem } from '../../source';

/** What a template gives back. */
export type Html = VNode;

/** What a template draws with. */
export interface TemplateTools {
  /** Preact's own, the copy that draws the strip. */
  h: typeof import('preact').h;
  /** `h` in the form of HTML: `` html`<a href=${item.card.url}>${item.card.title}</a>` ``. Values are text or attributes, never HTML. */
  html(strings: TemplateStringsArray, ...values: unknown[]): ComponentChildren;
  /** Reports an event of this strip: `item_list_id`, `item_list_name` and `render_id` are added. */
  track(name: string, params: Record<string, unknown>): void;
}

/** Draws what is inside a card's `<li>`. One that throws or gives nothing leaves the built-in card for that item. */
export type Template = (item: StripItem, tools: TemplateTools) => ComponentChildren;
