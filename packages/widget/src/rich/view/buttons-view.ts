import { fill } from '../../fill';
import { safeUrl } from '../../safe-url';
import type { StripItem } from '../../source';
import { BUTTONS, type Button } from '../actions/actions-of';
import { dismiss } from '../actions/dismiss';
import { press } from '../actions/press';
import type { Html } from '../rich-options';
import type { Press } from '../room';
import type { Ui } from '../ui';
import { type Icon, icon } from './icon';

const CART_NAMES = { busy: 'adding', done: 'addAgain', failed: 'tryAgain' } as const;

/** The buttons in the corners of a card's picture, and in a word what became of the last press. */
export function buttonsView(ui: Ui, buttons: readonly Button[], item: StripItem, position: number): Html {
  const { h, room, words, options } = ui;
  const { id } = item;
  const title = ui.titleOf(item);
  const cart = room.presses.get(`cart ${id}`);
  const wish = room.presses.get(`wish ${id}`);
  const isWished = room.wished.get(id) ?? asked(() => options.isWished?.(id)) ?? false;

  const button = (name: Button, label: string, picture: Icon, onClick: () => void, props: object = {}) =>
    h(
      'button',
      { type: 'button', key: name, class: name, part: `action ${name}`, 'aria-label': label, onClick, ...props },
      icon(h, picture),
    );
  const draw: Record<Button, () => Html | false> = {
    cart() {
      if (item.card.availability === 'out_of_stock') return false;
      const href = asked(() => options.needsChoice?.(item)) && safeUrl(item.card.url, location.origin);
      const onClick = () => ui.props.onSelect(position);
      const choose = {
        key: 'cart',
        class: 'cart',
        part: 'action cart',
        'aria-label': fill(words.chooseOptions, { t: title }),
      };
      if (href) return h('a', { ...choose, href, onClick }, icon(h, 'options'));
      const label = fill(words[cart ? CART_NAMES[cart] : 'addToCart'], { t: title });
      const add = () => void press(ui, 'cart', item, position);
      return button('cart', label, cart ?? 'cart', add, { 'aria-busy': cart === 'busy' || undefined });
    },
    wish() {
      const label = fill(words[wish === 'failed' ? 'tryAgain' : 'addToWishlist'], { t: title });
      const toggle = () => void press(ui, isWished ? 'unwish' : 'wish', item, position);
      const state = { 'aria-pressed': isWished, 'aria-busy': wish === 'busy' || undefined };
      return button('wish', label, wish === 'busy' || wish === 'failed' ? wish : 'wish', toggle, state);
    },
    dismiss: () => button('dismiss', fill(words.dismiss, { t: title }), 'dismiss', () => dismiss(ui, item, position)),
    why() {
      const isOpen = room.why === id;
      const toggle = () => {
        room.why = isOpen ? undefined : id;
        ui.redraw();
      };
      const state = { 'aria-expanded': isOpen, 'aria-controls': isOpen ? `why-${position}` : undefined };
      return button('why', fill(words.why, { t: title }), isOpen ? 'dismiss' : 'why', toggle, state);
    },
  };
  const chip = chipOf(cart, wish);
  return h(
    'div',
    { class: 'acts', ref: focusAfter(ui, position) },
    BUTTONS.map((name) => buttons.includes(name) && draw[name]()),
    chip && h('em', { class: chip, part: 'told', 'aria-hidden': 'true' }, words[chip]),
  );
}

/** What a function of the shop answers; nothing where it throws, which must not cost the strip. */
function asked<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** What is said on the picture: that it did not work before all else. The heart says itself that it was pressed. */
function chipOf(cart: Press | undefined, wish: Press | undefined): 'done' | 'notDone' | undefined {
  if (cart === 'failed' || wish === 'failed') return 'notDone';
  return cart === 'done' ? 'done' : undefined;
}

/** Called with the card that stands where a dismissed one stood, once that is gone: it gets the focus, which was on the button that went. */
function focusAfter({ room, props }: Ui, position: number) {
  const { moved } = room;
  const { items } = props.state;
  if (!moved || items.some(({ id }) => id === moved.gone)) return undefined;
  if (position !== Math.min(moved.position, items.length - 1)) return undefined;
  return (buttons: Element | null) => {
    if (!buttons || room.moved !== moved) return;
    room.moved = undefined;
    buttons.closest('li')?.querySelector<HTMLElement>('a[href],button')?.focus();
  };
}
