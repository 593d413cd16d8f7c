// Enrich refuses a whole event for one entity that its schema refuses: what does not fit is left out here, as a field where it may be
// absent, as an entity where it may not. Nothing is rounded, cut or made up.
import type { Envelope } from '@dangol/schema';
import { amount, linesOf, text, totalOf } from './commerce';
import type { SnowplowAddOn } from './snowplow';
import { type Described, describe } from './snowplow-schema';

/** What the add-on lets a shop decide. */
export interface SnowplowEcommerceOptions {
  /** ISO 4217, where an event names no currency; default none: its items and totals cannot be described then. */
  currency?: string;
}

/** Snowplow's action for each event that it calls otherwise; checkout steps with their number. */
const ACTIONS = new Map([
  ['view_item_list', 'list_view'],
  ['select_item', 'list_click'],
  ['view_item', 'product_view'],
  ['begin_checkout', 'checkout_step 1'],
  ['add_shipping_info', 'checkout_step 2'],
  ['add_payment_info', 'checkout_step 3'],
  ['purchase', 'transaction'],
  ['view_promotion', 'promo_view'],
  ['select_promotion', 'promo_click'],
]);

/**
 * Snowplow's e-commerce actions and entities: products, cart, checkout step, promotion, transaction, refund, page. An entity that its
 * schema would refuse (no price, three decimals, above 9,999,999) is left out; an action without what it is about is none, and goes as a
 * structured event with whatever entities there are.
 * @throws {TypeError} if `currency` is no code of three letters.
 * @see https://docs.snowplow.io/docs/events/ootb-data/ecommerce-events/
 */
export function snowplowEcommerce({ currency: own }: SnowplowEcommerceOptions = {}): SnowplowAddOn {
  if (own !== undefined && !isCurrency(own))
    throw new TypeError('snowplowEcommerce(): currency must be a code of three letters, such as KRW');

  return ({ page, params }: Envelope, name: string) => {
    const kind = ACTIONS.get(name) ?? name;
    const [type = kind, step] = kind.split(' ');
    const lines = linesOf(params);
    const code = text(params.currency) ?? own;
    const currency = isCurrency(code) ? code : undefined;
    const total = exact(totalOf(params));
    const order = { transaction_id: fit(params.transaction_id, 4096), currency };
    const payment_method = fit(params.payment_type, 128);

    const products = lines.flatMap((line) =>
      entity(
        'product',
        {
          id: fit(line.id, 4096),
          category: fit(line.categories.join('/'), 4096) ?? '',
          price: exact(line.price),
          currency,
        },
        {
          name: fit(line.name, 4096),
          quantity: exact(line.quantity, 0),
          variant: fit(line.variant, 256),
          brand: fit(line.brand, 256),
          position: exact(line.index, 0),
        },
      ),
    );

    /** What the action is about; nothing where it is none. */
    function subject(): Described[] {
      switch (type) {
        case 'product_view':
        case 'list_view':
        case 'list_click':
        case 'add_to_cart':
        case 'remove_from_cart':
          return products;
        case 'transaction':
          return entity(
            type,
            {
              ...order,
              revenue: total,
              payment_method: payment_method ?? '',
              total_quantity:
                lines[0] &&
                exact(
                  lines.reduce((sum, { quantity }) => sum + quantity, 0),
                  0,
                ),
            },
            { tax: exact(params.tax), shipping: exact(params.shipping), discount_code: fit(params.coupon, 99) },
          );
        case 'refund':
          return entity(type, { ...order, refund_amount: total });
        case 'checkout_step':
          return entity(
            type,
            { step: exact(step, 0) },
            { delivery_method: fit(params.shipping_tier, 128), payment_method, coupon_code: fit(params.coupon, 128) },
          );
        case 'promo_view':
        case 'promo_click':
          return entity(
            'promotion',
            { id: fit(params.promotion_id, 4096) },
            {
              name: fit(params.promotion_name, 256),
              product_ids: lines.flatMap(({ id }) => fit(id, 4096) ?? []),
              creative_id: fit(params.creative_name, 4096),
              slot: fit(params.creative_slot, 256),
            },
          );
        default:
          return [];
      }
    }

    const subjects = subject();
    const list = fit(params.item_list_name ?? params.item_list_id, 128);
    return {
      action: subjects[0] && describe('.ecommerce/snowplow_ecommerce_action', { type, name: list }, '1-0-2'),
      entities: [
        ...new Set([
          ...products,
          ...subjects,
          ...(/^(checkout_step|view_cart)/.test(kind) ? entity('cart', { total_value: total, currency }) : []),
          ...entity('page', { type: fit(page.type, 128) }, { language: fit(page.language, 128) }),
        ]),
      ],
    };
  };
}

const isCurrency = (code: unknown) => /^[A-Z]{3}$/i.test(`${code}`);

/** Nothing, where a field that the schema requires is absent. */
function entity(name: string, required: object, optional?: object): Described[] {
  return Object.values(required).includes(undefined)
    ? []
    : [describe(`.ecommerce/${name}`, { ...required, ...optional })];
}

function fit(value: unknown, length: number): string | undefined {
  const found = text(value);
  return found && found.length <= length ? found : undefined;
}

/** A number that the schemas take: from 0 to 9,999,999, with no more decimals than these. */
function exact(value: unknown, decimals = 2): number | undefined {
  const number = amount(value) ?? -1;
  return number >= 0 && number <= 9_999_999 && Number(number.toFixed(decimals)) === number ? number : undefined;
}
