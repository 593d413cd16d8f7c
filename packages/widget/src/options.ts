import type { ComponentChildren } from 'preact';
import type { Source, StripKind } from './source';
import { limitOf, type StripOptions } from './strip/create-strip';
import type { StripState } from './strip/strip-state';
import { type Texts, textsFor } from './texts';
import type { StripViewProps } from './view/strip-view';

/** How a strip looks and what it calls itself. */
export interface LookOptions {
  /** Default: the words for what the answer is (`step`: a fallback says so), else for `kind`, in the strip's language. */
  heading?: string | undefined;
  /** 1–6; default 2. */
  headingLevel?: number | undefined;
  /** Default `row`: one line to scroll. `grid`: all cards, wrapped. */
  layout?: 'row' | 'grid' | undefined;
  /** BCP 47; default the nearest `lang` of the page, else English. */
  lang?: string | undefined;
  /** Words in place of the built-in ones. */
  texts?: Partial<Texts> | undefined;
  /** `item_list_id` of the events; default `dangol_` and the kind. */
  listId?: string | undefined;
}

/**
 * Another way to draw a strip than the built-in row and grid: `@dangol/widget/rich` has one, and with the script tag it comes lazily. It keeps the heights
 * that `RESERVE_CSS` reserves, and the parts that the core looks for: one `<ul>`, whose children are the cards.
 */
export interface Face {
  /** Added to the strip's own style. */
  css?: string;
  /** Pure: data in, what to draw out. Preact's `h` is the one that `mount()` renders with. */
  draw(props: StripViewProps): ComponentChildren;
}

/** What `mount()` takes. */
export interface MountOptions extends StripOptions, LookOptions {
  source: Source | Promise<Source>;
  /**
   * Chooses the face of a strip by its options; nothing or a rejection means the built-in one. Until a promised one is there the strip waits: it is
   * never drawn twice.
   */
  face?: ((options: MountOptions) => Face | Promise<Face | undefined> | undefined) | undefined;
}

/** Every option settled, for one drawing. */
export interface Look {
  heading: string;
  headingLevel: number;
  layout: 'row' | 'grid';
  lang: string;
  texts: Texts;
  listId: string;
  limit: number;
}

/** Settles what was left open, from the element's surroundings and the answer. An empty value counts as left open. */
export function resolveLook(options: LookOptions & StripOptions, element: Element, { step }: StripState): Look {
  const { kind, layout = 'row' } = options;
  const lang = options.lang || element.closest<HTMLElement>('[lang]')?.lang || 'en';
  const texts = { ...textsFor(lang), ...options.texts };
  return {
    heading: options.heading || texts[step.replace('-in-category', '') as StripKind] || texts[kind] || texts.popular,
    headingLevel: Number(options.headingLevel) || 2,
    layout,
    lang,
    texts,
    listId: options.listId || `dangol_${kind}`,
    limit: limitOf(options.limit),
  };
}
