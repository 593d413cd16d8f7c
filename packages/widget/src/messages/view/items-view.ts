import type { VNode } from 'preact';
import { cardView } from '../../view/card-view';
import type { Ui } from './ui';

/** The message's items, as strips draw them: each one link. */
export function itemsView({ h, content, words, base, imageUrl, on }: Ui): VNode | false {
  const { items, language } = content;
  return (
    items.length > 0 &&
    h(
      'ul',
      { part: 'list', role: 'list', class: 'items' },
      items.map(({ id, card, reason }, position) =>
        h(
          'li',
          { key: id },
          cardView(h, {
            card,
            reason,
            lang: language,
            texts: words,
            base,
            imageUrl,
            onSelect: () => on.select(position),
          }),
        ),
      ),
    )
  );
}
