import type { Source, StripKind } from './source';
import { limitOf, type StripOptions } from './strip/create-strip';
import type { StripState } from './strip/strip-state';
import { type Texts, textsFor } from './texts';

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

/** What `mount()` takes. */
export interface MountOptions extends StripOptions, LookOptions {
  source: Source | Promise<Source>;
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
