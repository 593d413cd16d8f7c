import { pushEvent } from './push-event';

/** Cart lines: a new quantity applies at once, and what is taken out or added is reported before the page is drawn anew. */
export function changeLines(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-line]')) {
    const apply = form.querySelector<HTMLButtonElement>('[data-apply]')!;
    const quantity = form.querySelector<HTMLSelectElement>('select')!;
    apply.hidden = true;
    quantity.addEventListener('change', () => form.requestSubmit(apply));
    form.addEventListener('submit', (event) => {
      const { currency, item, quantity: before } = JSON.parse(form.dataset.line!);
      const removed = ((event as SubmitEvent).submitter as HTMLButtonElement).value === 'remove';
      const change = removed ? -before : Number(quantity.value) - before;
      if (change === 0) return;
      const pieces = Math.abs(change);
      pushEvent(change < 0 ? 'remove_from_cart' : 'add_to_cart', {
        currency,
        value: item.price * pieces,
        items: [{ ...item, quantity: pieces }],
      });
    });
  }
}
