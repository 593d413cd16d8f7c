import { pushEvent } from './push-event';
import { sendForm } from './send-form';
import { showCount } from './show-count';
import { showFailure, showToast } from './show-toast';

/** Puts the product of a product page into the cart without leaving it, and reports `add_to_cart` at the click. */
export function addToCart(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-cart]');
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { currency, item } = JSON.parse(form.dataset.cart!);
    const size = new FormData(form).get('size');
    pushEvent('add_to_cart', {
      currency,
      value: item.price,
      items: [{ ...item, ...(size ? { item_variant: size } : {}) }],
    });
    const sent = await sendForm(form, (event as SubmitEvent).submitter);
    if (!sent) return showFailure();
    showCount(sent.pieces);
    showToast(form.dataset.added!, { text: form.dataset.view!, href: form.getAttribute('action')! });
  });
}
