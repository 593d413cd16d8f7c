/** @jsxRuntime classic */
/** @jsx h */
import { type ComponentChildren, h, type VNode } from 'preact';
import type { Look, MountOptions } from '../options';
import type { Ends } from '../page/scroll-row';
import type { StripItem } from '../source';
import type { StripState } from '../strip/strip-state';
import { Card } from './card';

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
export function StripView(props: StripViewProps) {
  const { state, heading, texts, ends, pieces = {} } = props;
  const isReady = state.status === 'ready';
  const button = (name: 'previous' | 'next', direction: number, atEnd: boolean) => (
    <button
      type="button"
      part="button"
      aria-label={`${heading}: ${texts[name]}`}
      aria-disabled={atEnd}
      onClick={() => props.onMove(direction)}
    >
      {direction < 0 ? '‹' : '›'}
    </button>
  );
  const card = ({ card, reason }: StripItem, onSelect: () => void) => (
    <Card
      {...props}
      card={card}
      reason={reason}
      imageUrl={props.options.imageUrl}
      base={location.origin}
      onSelect={onSelect}
    />
  );
  return (
    <section
      class={`${state.status} ${props.layout} ${pieces.class || ''}`}
      aria-labelledby={isReady ? 'h' : undefined}
      onPointerLeave={props.onLeave}
    >
      <header>
        {isReady && h(`h${props.headingLevel}`, { id: 'h', part: 'heading' }, <slot name="heading">{heading}</slot>)}
        {pieces.beside}
        {(ends[0] && ends[1]) || [button('previous', -1, ends[0]), button('next', 1, ends[1])]}
      </header>
      <slot name="before" />
      <div>
        <div aria-hidden="true">
          {Array.from({ length: props.limit }, () => (
            <i />
          ))}
        </div>
        {isReady ? (
          // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one
          <ul key={state.renderId} part="list" role="list" onScroll={props.onScroll}>
            {pieces.first && (
              <li onFocusIn={reveal}>
                {card(pieces.first.item, () => {})}
                {pieces.first.more}
              </li>
            )}
            {state.items.map((item, position) => {
              const own = card(item, () => props.onSelect(position));
              return (
                <li key={item.id} onFocusIn={reveal}>
                  {pieces.inside ? pieces.inside(item, position, own) : own}
                </li>
              );
            })}
          </ul>
        ) : (
          state.status !== 'waiting' && <slot name="empty" />
        )}
      </div>
      {pieces.below}
      <slot name="after" />
    </section>
  );
}

/** Brings a card that the keyboard has reached to the start of its row: the browser alone leaves it half in view between two snap positions. */
const reveal = ({ target, currentTarget }: FocusEvent) =>
  (target as Element).matches(':focus-visible') &&
  (currentTarget as Element).scrollIntoView({ inline: 'start', block: 'nearest' });
