import type { ComponentChildren } from 'preact';
import type { H } from './light/h';
import type { RichOptions } from './rich/rich-options';
import type { RichTexts } from './rich/words/rich-texts';
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
  /** Default `row`: one line to scroll. `grid`: all cards, wrapped. `outfit` is for a face to draw; the built-in one draws a row. */
  layout?: 'row' | 'grid' | 'outfit' | undefined;
  /** BCP 47; default the nearest `lang` of the page, else English. */
  lang?: string | undefined;
  /** Words in place of the built-in ones. */
  texts?: Partial<Texts & RichTexts> | undefined;
  /** Words of other languages than English, by primary subtag: `{ ko }` of `@dangol/widget/words/ko`. */
  languages?: Readonly<Record<string, Partial<Texts & RichTexts>>> | undefined;
  /**
   * The address of a picture at a width, for `srcset`: a card's picture is then loaded as wide as it is shown. Gets the absolute address and CSS
   * pixels. Where it throws, the plain picture stays.
   */
  imageUrl?: ((url: string, widthPx: number) => string) | undefined;
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
  /** Preact's `h` and `render`, of one copy: the widget itself draws without Preact. `view()` describes with this `h`. */
  h: H;
  render(what: ComponentChildren, root: ShadowRoot): void;
  /** Pure: data in, what to draw out. */
  draw(props: StripViewProps): ComponentChildren;
  /** What of an answer is shown, so that events tell of that and of nothing else. Default all of it. */
  shape?(state: StripState, options: MountOptions, element: HTMLElement): StripState;
  /** What a strip is called in place of the built-in words for what it shows; a heading that the shop gave stays. */
  heading?(state: StripState, options: MountOptions, lang: string): string | undefined;
}

/** What `mount()` takes. */
export interface MountOptions extends StripOptions, LookOptions, RichOptions {
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
  layout: 'row' | 'grid' | 'outfit';
  lang: string;
  texts: Texts;
  listId: string;
  limit: number;
}

/**
 * Settles what was left open, from the element's surroundings and the answer. An empty value counts as left open.
 * @param taken the headings of the page's other strips: no two of ours are called the same, so that a list of regions tells them apart.
 * @param own of a face
 */
export function resolveLook(
  options: MountOptions,
  element: Element,
  state: StripState,
  taken: readonly string[] = [],
  own?: Face['heading'],
): Look {
  const { kind } = options;
  const { step } = state;
  const lang = options.lang || element.closest<HTMLElement>('[lang]')?.lang || 'en';
  // Without a prototype: the kind comes from an attribute of the page.
  const texts = { __proto__: null as never, ...textsFor(lang, options.languages), ...options.texts };
  const words = own?.(state, options, lang) || texts[step as StripKind] || texts[kind] || texts.popular;
  const more = ((step === 'popular' && texts.more) || '').split('|');
  let heading = options.heading || words;
  for (let count = 2; !options.heading && taken.includes(heading); count++)
    heading = more.shift() || `${words} ${count}`;
  return {
    heading,
    headingLevel: Number(options.headingLevel) || 2,
    layout: options.layout || 'row',
    lang,
    texts,
    listId: options.listId || `dangol_${kind}`,
    limit: limitOf(options.limit),
  };
}
