import type { Card } from '@dangol/schema';
import { cardTitle } from '../card-title';
import { language } from '../language';
import type { Face, MountOptions } from '../options';
import { isRich } from './is-rich';
import { isOutfit, outfitOf } from './outfit/outfit-of';
import { RICH_CSS } from './rich-css';
import type { RichOptions } from './rich-options';
import { createRoom, type Room } from './room';
import type { Ui } from './ui';
import { drawStrip } from './view/draw-strip';
import type { RichTexts } from './words/rich-texts';
import { wordsFor } from './words/words-for';

/** How long an outfit waits for the card of the page's own item. */
const WAIT_MS = 1000;

/** What the face is made with. */
export interface RichDeps {
  /** Preact's, of one copy. */
  h: typeof import('preact').h;
  render: typeof import('preact').render;
  /** Whether an item is on the wish list, where a strip has no function of its own. */
  isWished?: RichOptions['isWished'];
  /** Ids of all that this device remembers as viewed: a list that is cleared forgets what it did not show, too. Default what the source brings. */
  viewed?: () => readonly string[];
  /** Finds the card of the page's own item, for outfits; the strip waits for it, at most a second. */
  cardOf?: (id: string) => Promise<Card | undefined>;
}

/** A face for `mount()` and `defineRecs()`: `face: createRich({ h, render })`. A strip that asks for nothing of it keeps the built-in one. */
export function createRich(deps: RichDeps): NonNullable<MountOptions['face']> {
  const { h, render, viewed, cardOf, isWished } = deps;
  const rooms = new WeakMap<HTMLElement, Room>();
  const roomOf = (element: HTMLElement): Room => {
    const room = rooms.get(element) ?? createRoom();
    rooms.set(element, room);
    return room;
  };
  /** Cards of page's items, by id; each is looked for once. */
  const owns = new Map<string, Card | undefined>();
  const itemOf = ({ currentItem, item = currentItem?.() }: MountOptions) => item;
  const lookFor = (item: string, find: NonNullable<typeof cardOf>) => {
    owns.set(item, undefined);
    const found = find(item).then(
      (card) => void owns.set(item, card),
      () => {},
    );
    return Promise.race([found, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
  };

  const face: Face = {
    h: h as unknown as Face['h'],
    render,
    css: RICH_CSS,
    shape(state, options: MountOptions, element) {
      if (options.layout !== 'outfit') return state;
      const room = roomOf(element);
      // What comes late joins the next list: in this one it would move the others.
      const found = owns.get(`${itemOf(options)}`);
      const card = options.anchor ?? (found && asShown(found, options));
      if (room.own?.renderId !== state.renderId) room.own = { renderId: state.renderId, card };
      return outfitOf(state, room.own.card);
    },
    heading: (state, options: MountOptions, lang) =>
      options.layout === 'outfit' && isOutfit(state) ? wordsOf(options, lang).outfit : undefined,
    draw(props) {
      const { element, lang } = props;
      const options: MountOptions = props.options;
      const room = roomOf(element);
      const ui: Ui = {
        h: h as unknown as Ui['h'],
        props,
        options: { ...options, isWished: options.isWished ?? isWished },
        words: wordsOf(options, lang),
        room,
        titleOf: ({ card }) => cardTitle(card, lang),
        viewed: viewed ?? (() => []),
        redraw: props.redraw,
      };
      return drawStrip(ui, h, room.own?.card);
    },
  };
  return (options) => {
    if (!isRich(options)) return undefined;
    const item = itemOf(options);
    const isAlone = options.layout === 'outfit' && !options.anchor && item && !owns.has(item);
    return isAlone && cardOf ? lookFor(item, cardOf).then(() => face) : face;
  };
}

/** The words of a strip: those of the shop for the language first for this strip, then for all. */
function wordsOf({ texts, languages }: MountOptions, lang: string): RichTexts {
  return wordsFor(lang, { ...languages?.[language(lang)], ...texts });
}

/** The page's own item as the shop changes every other of the strip. */
function asShown(card: Card, { kind, item, transformItems }: MountOptions): Card {
  try {
    const own = { id: card.id, card, reason: { code: 'own' }, score: 0 };
    return transformItems?.([own], { kind, item })[0]?.card ?? card;
  } catch {
    return card;
  }
}
