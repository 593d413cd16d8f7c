/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { Look, MountOptions } from '../options';
import type { Ends } from '../page/scroll-row';
import type { StripState } from '../strip/strip-state';
import { Card } from './card';

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
}

/**
 * A strip as it stands: a named section, its heading, its two buttons, its list. Whatever the state, the skeleton below the list keeps
 * the same height; only while waiting it is seen. The shop's own markup goes into the slots `heading`, `before`, `after` and `empty`.
 */
export function StripView(props: StripViewProps) {
  const { state, heading, texts, ends } = props;
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
  return (
    <section
      class={`${state.status} ${props.layout}`}
      aria-labelledby={isReady ? 'h' : undefined}
      onPointerLeave={props.onLeave}
    >
      <header>
        {isReady && h(`h${props.headingLevel}`, { id: 'h', part: 'heading' }, <slot name="heading">{heading}</slot>)}
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
            {state.items.map((item, position) => (
              <li key={item.id} onFocusIn={reveal}>
                <Card
                  {...props}
                  card={item.card}
                  reason={item.reason}
                  imageUrl={props.options.imageUrl}
                  base={location.origin}
                  onSelect={() => props.onSelect(position)}
                />
              </li>
            ))}
          </ul>
        ) : (
          state.status !== 'waiting' && <slot name="empty" />
        )}
      </div>
      <slot name="after" />
    </section>
  );
}

/** Brings a card that the keyboard has reached to the start of its row: the browser alone leaves it half in view between two snap positions. */
const reveal = ({ target, currentTarget }: FocusEvent) =>
  (target as Element).matches(':focus-visible') &&
  (currentTarget as Element).scrollIntoView({ inline: 'start', block: 'nearest' });
