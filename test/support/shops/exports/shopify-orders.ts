import type { WorldOrder } from '../world';
import { type ExportLine, exportLines, indexOf, totalOf } from './export-lines';
import { addressOf, DOOR_NOTE, seoulTime } from './people';
import type { Row } from './rows';

/** Of what came back: an order of one line whole, of more lines the first. */
const FINANCIAL: Record<WorldOrder['state'], (lines: number) => string> = {
  unpaid: () => 'pending',
  cancelled: () => 'voided',
  returned: (lines) => (lines === 1 ? 'refunded' : 'partially_refunded'),
  paid: () => 'paid',
  shipped: () => 'paid',
  done: () => 'paid',
};

/** The rows of "Export orders": an order's own cells stand in its first row, its later rows repeat Name, Email and Created at alone. */
export function shopifyOrders(orders: readonly WorldOrder[]): Row[] {
  return orders.flatMap((order) => {
    const lines = exportLines(order);
    return lines.map((line): Row => {
      const first = (value: string | number) => (line.place === 1 ? value : '');
      const { buyer, state } = order;
      return {
        Name: nameOf(order),
        Email: buyer.email,
        'Financial Status': first(FINANCIAL[state](lines.length)),
        'Paid at': first(state === 'unpaid' ? '' : zoned(order.at)),
        'Fulfillment Status': first(state === 'done' ? 'fulfilled' : 'unfulfilled'),
        'Accepts Marketing': first('no'),
        Currency: first('KRW'),
        Subtotal: first(totalOf(order)),
        Shipping: first(0),
        Taxes: first(0),
        Total: first(totalOf(order)),
        'Discount Code': first(''),
        'Created at': zoned(order.at),
        'Lineitem quantity': line.quantity,
        'Lineitem name': nameOfLine(line),
        'Lineitem price': line.price,
        'Lineitem compare at price': '',
        'Lineitem sku': line.variant?.sku ?? '',
        'Lineitem requires shipping': 'true',
        'Lineitem fulfillment status': state === 'done' ? 'fulfilled' : 'pending',
        'Billing Name': first(buyer.name),
        'Billing Address1': first(addressOf(order)),
        'Billing Phone': first(buyer.phone),
        'Shipping Name': first(buyer.name),
        'Shipping Address1': first(addressOf(order)),
        'Shipping Phone': first(buyer.phone),
        Notes: first(DOOR_NOTE),
        'Cancelled at': first(state === 'cancelled' ? zoned(order.at + 3_600_000) : ''),
        'Refunded Amount': first(state === 'returned' ? line.price * line.quantity : 0),
        Vendor: line.product?.brand ?? 'Madang',
        Id: first(6_000_000_000_000 + indexOf(order)),
        Source: first('web'),
        'Lineitem discount': 0,
        Phone: buyer.phone,
      };
    });
  });
}

/** An answer of the Admin REST API, `/orders.json`. */
export function shopifyRestOrders(orders: readonly WorldOrder[]): object {
  return {
    orders: orders.map((order) => {
      const lines = exportLines(order);
      return {
        id: 6_000_000_000_000 + indexOf(order),
        name: nameOf(order),
        created_at: zoned(order.at).replace(' ', 'T').replace(' ', ''),
        cancelled_at: order.state === 'cancelled' ? new Date(order.at + 3_600_000).toISOString() : null,
        currency: 'KRW',
        email: order.buyer.email,
        phone: order.buyer.phone,
        financial_status: FINANCIAL[order.state](lines.length),
        total_price: `${totalOf(order)}.00`,
        customer: order.buyer.id ? { id: idOf(order.buyer.id), email: order.buyer.email } : null,
        billing_address: { name: order.buyer.name, address1: addressOf(order), phone: order.buyer.phone },
        line_items: lines.map((line) => ({
          id: numberOf(line),
          product_id: line.product?.gid ?? null,
          variant_id: line.variant && line.product ? line.product.gid + 1 : null,
          sku: line.variant?.sku ?? null,
          title: line.en,
          name: nameOfLine(line),
          quantity: line.quantity,
          current_quantity: left(order, line),
          price: `${line.price}.00`,
          gift_card: false,
        })),
      };
    }),
  };
}

/** The objects of a GraphQL bulk query of orders: each order, then its lines, which name it as `__parentId`. */
export function shopifyBulkOrders(orders: readonly WorldOrder[]): object[] {
  return orders.flatMap((order) => {
    const lines = exportLines(order);
    const id = `gid://shopify/Order/${6_000_000_000_000 + indexOf(order)}`;
    return [
      {
        id,
        name: nameOf(order),
        createdAt: new Date(order.at).toISOString(),
        cancelledAt: order.state === 'cancelled' ? new Date(order.at + 3_600_000).toISOString() : null,
        displayFinancialStatus: FINANCIAL[order.state](lines.length).toUpperCase(),
        email: order.buyer.email,
        phone: order.buyer.phone,
        currencyCode: 'KRW',
        customer: order.buyer.id ? { id: `gid://shopify/Customer/${idOf(order.buyer.id)}` } : null,
      },
      ...lines.map((line) => ({
        id: `gid://shopify/LineItem/${numberOf(line)}`,
        sku: line.variant?.sku ?? null,
        name: nameOfLine(line),
        quantity: line.quantity,
        currentQuantity: left(order, line),
        product: line.product ? { id: `gid://shopify/Product/${line.product.gid}` } : null,
        originalUnitPriceSet: { shopMoney: { amount: `${line.price}.0`, currencyCode: 'KRW' } },
        __parentId: id,
      })),
    ];
  });
}

function left(order: WorldOrder, line: ExportLine): number {
  return order.state === 'cancelled' || (order.state === 'returned' && line.place === 1) ? 0 : line.quantity;
}

function nameOf(order: WorldOrder): string {
  return `#${1000 + indexOf(order)}`;
}

function nameOfLine(line: ExportLine): string {
  return line.variant ? `${line.en} - ${line.variant.option.replace('/', ' / ')}` : line.en;
}

function numberOf(line: ExportLine): number {
  return 14_000_000_000_000 + Number(line.id.slice(1));
}

function idOf(buyer: string): number {
  return 7_000_000_000_000 + Number(buyer.replace(/\D/gu, ''));
}

/** `2026-09-03 10:14:00 +0900`. */
function zoned(at: number): string {
  return `${seoulTime(at)} +0900`;
}
