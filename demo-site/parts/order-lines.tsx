import type { JSX } from 'preact';
import type { PlacedOrder } from '../http/create-sessions';
import type { View } from '../view';

/** One placed order: its number, what was bought and what it came to. */
export function OrderLines({ view, order }: { view: View; order: PlacedOrder }): JSX.Element {
  const { words, catalogue, language } = view;
  return (
    <div class="order">
      <p class="order-id">
        {words.orderNumber} <strong>{order.id}</strong>
      </p>
      <ul>
        {order.lines.map((line) => {
          const product = catalogue.get(line.id);
          return (
            <li key={`${line.id} ${line.size}`}>
              {product && <img src={view.file(product.image)} alt="" width="400" height="500" />}
              <span>
                {product?.title[language] ?? line.id}
                <small>{[line.size, `× ${line.quantity}`].filter(Boolean).join(' ')}</small>
              </span>
              <strong>{view.money(line.price * line.quantity, order.currency)}</strong>
            </li>
          );
        })}
      </ul>
      {order.discount !== undefined && order.discount > 0 && (
        <p class="order-discount">
          {words.coupons.discount} <strong>−{view.money(order.discount, order.currency)}</strong>
        </p>
      )}
      <p class="order-total">
        {words.paid} <strong>{view.money(order.value + order.shipping, order.currency)}</strong>
      </p>
    </div>
  );
}
