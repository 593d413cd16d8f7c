import type { ComponentChildren, VNode } from 'preact';
import type { H } from '../light/h';
import type { Look, MountOptions } from '../options';
import type { Ends } from '../page/scroll-row';
import type { StripItem } from '../source';
import type { StripState } from '../strip/strip-state';
import { cardView } from './card-view';

/** What a face puts into the built-in view, each in its place. */
export interface Pieces {
  /** In the head, after the heading. */
  beside?: ComponentChildren;
  /** What is inside a card's `<li>`, in place of the built-in card, which is handed in. */
  inside?(item: StripItem, position: number, card: VNode): ComponentChildren;
  /** A card of its own before the others: no part of the answer, so no event tells of it. */
  first?: { item: StripItem; more: ComponentChildren } | false | undefined;
  /** Below the list, inside the section. */
  below?: ComponentChildren;
  /** One more class of the section. */
  class?: string | false | undefined;
}

/** What a strip is drawn from. */
export interface StripViewProps extends Look {
  state: StripState;
  /** Which ends of the row are in view; with both there are no buttons. */
  ends: Ends;
  /** The row was scrolled. */
  onScroll(): void;
  /** A button was pressed: on (1) or back (-1). */
  onMove(direction: number): void;
  onSelect(position: number): void;
  /** The pointer has left. */
  onLeave(): void;
  /** All options of the strip as they were given, those that only a face knows among them. */
  options: MountOptions;
  /** Where events of the visitor's own doing start: the element that the strip is drawn into. */
  element: HTMLElement;
  /** Reports an event of this strip: `item_list_id`, `item_list_name` and `render_id` are added. */
  tell(name: string, params: Record<string, unknown>): void;
  /** Leaves items out from now on, for as long as the strip is mounted, and draws at once. */
  leaveOut(ids: readonly string[]): void;
  /** Draws again what is shown: something that the face itself remembers has changed. Nothing happens after the end. */
  redraw(): void;
  /** The built-in view with pieces of the face in it. */
  view(pieces: Pieces): ComponentChildren;
  pieces?: Pieces;
}

/**
 * A strip as it stands: a named section, its heading, its two buttons, its list. Whatever the state, the skeleton below the list keeps
 * the same height; only while waiting it is seen. The shop's own markup goes into the slots `heading`, `before`, `after` and `empty`.
 */
export function stripView(h: H, props: StripViewProps): VNode {
  const { state, heading, texts, ends, options, pieces = {} } = props;
  const { status, items, renderId } = state;
  const isReady = status === 'ready';
  const slot = (name: string, text?: string) => h('slot', { name }, text);
  const button = (name: 'previous' | 'next', direction: number, atEnd: boolean) =>
    h(
      'button',
      {
        type: 'button',
        part: 'button',
        'aria-label': `${heading}: ${texts[name]}`,
        'aria-disabled': atEnd,
        onClick: () => props.onMove(direction),
      },
      direction < 0 ? '‹' : '›',
    );
  const card = ({ card, reason }: StripItem, onSelect: () => void) =>
    cardView(h, { ...props, card, reason, imageUrl: options.imageUrl, base: location.origin, onSelect });
  const place = (key: string, ...children: ComponentChildren[]) => h('li', { key, onFocusIn: reveal }, ...children);
  const list = () =>
    h(
      'ul',
      // Safari forgets that a list without bullets is one; Firefox gives whatever scrolls a tab stop of its own.
      { key: renderId, part: 'list', role: 'list', tabindex: -1, onScroll: props.onScroll },
      pieces.first &&
        place(
          ' ',
          card(pieces.first.item, () => {}),
          pieces.first.more,
        ),
      items.map((item, position) => {
        const own = card(item, () => props.onSelect(position));
        return place(item.id, pieces.inside ? pieces.inside(item, position, own) : own);
      }),
    );
  return h(
    'section',
    {
      class: `${status} ${props.layout} ${pieces.class || ''}`,
      'aria-labelledby': isReady ? 'h' : undefined,
      onPointerLeave: props.onLeave,
    },
    h(
      'header',
      null,
      isReady && h(`h${props.headingLevel}`, { id: 'h', part: 'heading' }, slot('heading', heading)),
      pieces.beside,
      (ends[0] && ends[1]) || [button('previous', -1, ends[0]), button('next', 1, ends[1])],
    ),
    slot('before'),
    h(
      'div',
      null,
      h(
        'div',
        { 'aria-hidden': 'true' },
        Array.from({ length: props.limit }, () => h('i', null)),
      ),
      isReady ? list() : status !== 'waiting' && slot('empty'),
    ),
    pieces.below,
    slot('after'),
  );
}

/** Brings a card that the keyboard has reached to the start of its row: the browser alone leaves it half in view between two snap positions. */
const reveal = ({ target, currentTarget }: FocusEvent) =>
  (target as Element).matches(':focus-visible') &&
  (currentTarget as Element).scrollIntoView({ inline: 'start', block: 'nearest' });
