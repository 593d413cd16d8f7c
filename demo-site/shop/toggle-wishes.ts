import { pushEvent } from './push-event';
import { sendForm } from './send-form';
import { showFailure } from './show-toast';

/** Hearts: on and off without leaving the page, reported as `add_to_wishlist` and `remove_from_wishlist`. */
export function toggleWishes(): void {
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.wish) return;
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>('button[name=wished]')!;
    const wishes = button.value === 'yes';
    const item = JSON.parse(form.dataset.wish);
    const currency = new FormData(form).get('currency');
    pushEvent(wishes ? 'add_to_wishlist' : 'remove_from_wishlist', { currency, value: item.price, items: [item] });
    const sent = sendForm(form, button);
    show(button, wishes);
    if (await sent) return;
    show(button, !wishes);
    showFailure();
  });
}

function show(button: HTMLButtonElement, wished: boolean): void {
  button.value = wished ? 'no' : 'yes';
  button.setAttribute('aria-pressed', String(wished));
}
