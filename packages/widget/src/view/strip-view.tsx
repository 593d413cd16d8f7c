/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { Look } from '../options';
import { revealCard, scrollRow } from '../page/scroll-row';
import type { Ends } from '../page/watch-ends';
import type { StripState } from '../strip/strip-state';
import { Card } from './card';

export interface StripViewProps extends Look {
  state: StripState;
  ends: Ends;
  onSelect(position: number): void;
}

/**
 * A strip as it stands: a named section, its heading, its two buttons, its list. Whatever the state, the skeleton below the list keeps
 * the same height; only while waiting it is seen.
 */
export function StripView(props: StripViewProps) {
  const { state, heading, texts, ends, layout, limit } = props;
  const isReady = state.status === 'ready';
  const button = (name: 'previous' | 'next', direction: number, atEnd: boolean) => (
    <button
      type="button"
      part={`button ${name}`}
      aria-label={`${heading}: ${texts[name]}`}
      aria-disabled={atEnd}
      onClick={(event) =>
        scrollRow(event.currentTarget.closest('section')?.querySelector('ul') as HTMLElement, direction)
      }
    />
  );
  return (
    <section part="strip" class={`${state.status} ${layout}`} aria-labelledby={isReady ? 'heading' : undefined}>
      <header part="header">
        {isReady && h(`h${props.headingLevel}`, { id: 'heading', part: 'heading' }, heading)}
        {(ends.start && ends.end) || [button('previous', -1, ends.start), button('next', 1, ends.end)]}
      </header>
      <div part="stage">
        <div part="skeleton" aria-hidden="true">
          {Array.from({ length: limit }, () => (
            <i />
          ))}
        </div>
        {isReady && (
          // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one
          <ul key={state.renderId} part="list" role="list">
            {state.items.map(({ id, card }, position) => (
              <li
                key={id}
                part="item"
                onFocusIn={({ target, currentTarget }) =>
                  (target as Element).matches(':focus-visible') && revealCard(currentTarget)
                }
              >
                <Card {...props} card={card} onSelect={() => props.onSelect(position)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
