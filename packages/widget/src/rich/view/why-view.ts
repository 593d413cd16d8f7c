import type { StripItem } from '../../source';
import type { Html } from '../rich-options';
import type { Ui } from '../ui';
import { whyShown } from '../why-shown';

/** Over the card, in its own height: why it is there. What was made of the profile says so and leads to what is remembered. */
export function whyView(ui: Ui, { id, reason }: StripItem, position: number): Html | false {
  const { h, room, words, props, options } = ui;
  if (room.why !== id) return false;
  const { lang } = props;
  const { item = props.options.currentItem?.() } = props.options;
  const titles = new Map(props.state.items.map((one) => [one.id, ui.titleOf(one)]));
  const { anchor } = options;
  if (anchor) titles.set(anchor.id, ui.titleOf({ id: anchor.id, card: anchor, reason, score: 0 }));
  const { text, isRemembered } = whyShown(reason, { titles, lang, item, now: Date.now() });
  return h(
    'div',
    { class: 'panel', part: 'why', id: `why-${position}` },
    h('p', null, text || words.chosen),
    isRemembered && h('p', null, words.remembered, ' ', h('a', { href: '#dangol-privacy' }, words.seeRemembered)),
  );
}
