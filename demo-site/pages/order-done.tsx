import { gaItem } from '../catalogue/ga-item';
import type { PlacedOrder } from '../http/create-sessions';
import { Empty } from '../parts/empty';
import { Icon } from '../parts/icons';
import { OrderLines } from '../parts/order-lines';
import { Strip } from '../parts/strip';
import type { Page, View } from '../view';

/** The thank-you page. It reports `purchase` at every load, as shops do: counting it once is dangol's part. */
export function orderDone(view: View): Page {
  const { words, session } = view;
  const order = session.orders.find(({ id }) => id === view.query.get('order'));
  if (!order) {
    return {
      title: words.orderMissing,
      type: 'order-done',
      status: 404,
      body: (
        <div class="wrap page">
          <Empty view={view} icon="bag" title={words.orderMissing} text={words.orderMissingText} />
        </div>
      ),
    };
  }
  return {
    title: words.doneTitle,
    type: 'order-done',
    events: [{ event: 'purchase', ecommerce: orderEcommerce(view, order) }],
    body: (
      <div class="wrap page">
        <div class="done">
          <span class="empty-icon">
            <Icon name="check" />
          </span>
          <h1>{words.doneTitle}</h1>
          <p>{words.doneText}</p>
          <OrderLines view={view} order={order} />
          <a class="button" href={view.href('/')}>
            {words.continueShopping}
          </a>
        </div>
        <Strip kind="next-basket" actions="cart wish" />
      </div>
    ),
  };
}

function orderEcommerce(view: View, order: PlacedOrder): Record<string, unknown> {
  return {
    transaction_id: order.id,
    currency: order.currency,
    value: order.value,
    ...(order.coupon !== undefined && { coupon: order.coupon }),
    shipping: order.shipping,
    items: order.lines.flatMap((line) => {
      const product = view.catalogue.get(line.id);
      if (!product) return [];
      const more = { price: line.price, quantity: line.quantity, ...(line.size && { item_variant: line.size }) };
      return [gaItem(product, view.language, more)];
    }),
  };
}
