import type { JSX } from 'preact';
import type { View } from '../view';

/** Asks for a size where a strip's card has been put into the cart; the shop's script fills and opens it. */
export function SizeChoice({ view }: { view: View }): JSX.Element {
  const { words } = view;
  return (
    <dialog class="size-choice" data-size-choice aria-labelledby="size-choice-title">
      <form method="dialog">
        <h2 id="size-choice-title">{words.chooseSize}</h2>
        <p data-size-title />
        <div class="size-choice-buttons" data-size-buttons />
        <button type="submit" class="link" value="">
          {words.cancel}
        </button>
      </form>
    </dialog>
  );
}
