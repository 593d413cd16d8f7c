import type { Item } from '@dangol/schema';
import { numberOf } from '../capture/item-fields';
import { quietly } from '../capture/quietly';
import { globalOf } from './global-of';
import type { ShopReader } from './page-facts';

/** The slice of jQuery that is used. */
type Query = (target: unknown) => {
  on(event: string, heard: (event: unknown, fragments: unknown, hash: unknown, button: unknown) => void): void;
};

/**
 * What WooCommerce itself says once something was put into the cart (`added_to_cart`, by jQuery, with the button), and the product page's form, which
 * leaves the page. Themes that send that form by script say `added_to_cart` as well: of one item within five seconds the first counts.
 * @see https://github.com/woocommerce/woocommerce/blob/trunk/plugins/woocommerce/client/legacy/js/frontend/add-to-cart.js
 */
export const watchWooCart: NonNullable<ShopReader['watchCart']> = (page, facts, added, signal) => {
  const { document } = page;
  const lately = new Set<string>();

  function tell(id: string | undefined, quantity: unknown, variant?: string): void {
    if (!id || lately.has(id)) return;
    lately.add(id);
    page.setTimeout(() => lately.delete(id), SAME_MS);
    const { item, aliases } = facts() ?? {};
    const isOwn = item && (item.item_id === id || aliases?.includes(id));
    const line: Item = isOwn ? { ...item } : { item_id: id };
    added({ ...line, quantity: numberOf(quantity) || 1, ...(variant && { item_variant: variant }) });
  }

  const onSubmit = ({ target, submitter }: SubmitEvent) =>
    quietly(() => {
      const form = target as HTMLFormElement;
      if (!form.matches('form.cart')) return;
      const value = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value || undefined;
      const button = submitter as HTMLButtonElement | null;
      const pressed = button?.name === 'add-to-cart' ? button.value : undefined;
      const variant = value('variation_id');
      tell(
        pressed || value('add-to-cart') || value('product_id'),
        value('quantity'),
        variant === '0' ? undefined : variant,
      );
    });
  document.addEventListener('submit', onSubmit as (event: Event) => void, { capture: true, passive: true, signal });

  const onAdded = (_: unknown, __: unknown, ___: unknown, button: unknown) =>
    quietly(() => {
      if (signal.aborted) return;
      const [element] = [button].flatMap(
        (one) => (one as { 0?: HTMLElement } | undefined)?.[0] ?? (one as HTMLElement) ?? [],
      );
      const { product_id, quantity } = element?.dataset ?? {};
      tell(product_id ?? (element as HTMLButtonElement | undefined)?.value ?? facts()?.item?.item_id, quantity);
    });
  // jQuery may come after us, and the body after jQuery.
  const listen = () =>
    quietly(() => {
      const query = document.body && (globalOf(page, 'jQuery') as Query | undefined);
      query?.(document.body).on('added_to_cart', onAdded);
      return query;
    });
  if (!listen()) page.addEventListener('load', () => listen(), { once: true, signal });
};

/** Within this time the same item is the same press. */
const SAME_MS = 5000;
