import { numberOf } from '../capture/item-fields';
import { quietly } from '../capture/quietly';
import type { ShopBrowser } from './page-facts';

/** How a page says that something was put into the cart, by selectors. */
export interface CartSigns {
  /** What a visitor presses for it. */
  button: string;
  /** Where the number of items in the cart stands. */
  counter: string;
  /** What the page shows once it is done. */
  shown: string;
  /** Told once per press that came to something. */
  pressed: () => void;
}

/** How often and how many times the page is looked at after a press. */
const LOOK_EVERY_MS = 250;
const LOOKS = 40;

/**
 * A press of the button may come to nothing (an option is not chosen yet, it is sold out), and the page's own script must not be touched: so a
 * press counts once the page says that the cart has grown, within ten seconds. A page that leaves for the cart says it there.
 * @param signal ends the watching.
 */
export function watchPresses(page: ShopBrowser, signal: AbortSignal, signs: CartSigns): void {
  const { document } = page;
  const { button, counter, shown, pressed } = signs;
  const count = () => numberOf(document.querySelector(counter)?.textContent) ?? 0;
  const isShown = () =>
    [...document.querySelectorAll<HTMLElement>(shown)].some((layer) => layer.getClientRects().length > 0);
  let waiting = 0;

  const onPress = ({ target }: Event): void => {
    if (!quietly(() => (target as Element).closest(button))) return;
    const before = { count: count(), isShown: isShown() };
    const turn = ++waiting;
    let looks = 0;
    const look = (): void => {
      if (turn !== waiting || signal.aborted || ++looks > LOOKS) return;
      if (count() > before.count || (isShown() && !before.isShown)) pressed();
      else page.setTimeout(look, LOOK_EVERY_MS);
    };
    page.setTimeout(look, LOOK_EVERY_MS);
  };
  document.addEventListener('click', onPress, { capture: true, passive: true, signal });
}
