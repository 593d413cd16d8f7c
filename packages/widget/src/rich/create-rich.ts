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
  const looks = new Map<string, Promise<unknown>>();
  const itemOf = ({ currentItem, item = currentItem?.() }: MountOptions) => item;
  const lookFor = (item: string, find: NonNullable<typeof cardOf>) => {
    const found = find(item).then(
      (card) => void owns.set(item, card),
      () => {},
    );
    const look = Promise.race([found, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
    looks.set(item, look);
    return look;
  };

  const face: Face = {
    h: h as unknown as Face['h'],
    render,
    css: RICH_CSS,
    shape(state, options: MountOptions, element) {
      if (options.layout !== 'outfit') return state;
      const room = roomOf(element);
      // What comes late joins the next list: in this one it would move the others.
      const card = options.anchor ?? changed(owns.get(`${itemOf(options)}`), options);
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
    return isAlone && cardOf ? (looks.get(item) ?? lookFor(item, cardOf)).then(() => face) : face;
  };
}

/** The words of a strip: those of the shop for the language first for this strip, then for all. */
function wordsOf({ texts, languages }: MountOptions, lang: string): RichTexts {
  return wordsFor(lang, { ...languages?.[language(lang)], ...texts });
}

/** The card of the page's own item as the shop's `transformItems` changes those of the list. */
function changed(card: Card | undefined, { transformItems, kind, item }: MountOptions): Card | undefined {
  if (!card || !transformItems) return card;
  try {
    const [own] = transformItems([{ id: card.id, card, reason: { code: 'own' }, score: 0 }], { kind, item });
    return own?.card ?? card;
  } catch {
    return card;
  }
}
