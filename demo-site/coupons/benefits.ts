import type { Text } from '../catalogue/shop-product';
import type { Session } from '../http/create-sessions';

/** What a coupon of this shop gives. The shop alone decides it: of a campaign's request only the names are read. */
export interface Benefit {
  /** Off the goods, 1–100. */
  percent?: number;
  /** Off the goods, major units of the shop's own currency. */
  amount?: number;
  /** Sent along. */
  gift?: Text;
  label: Text;
  validForMs: number;
  /** Who may have it; default everybody. */
  isFor?(session: Readonly<Session>): boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** By the campaign's id and the kind of benefit that it promises, as in `examples/playbook`. */
export const BENEFITS: ReadonlyMap<string, Benefit> = new Map<string, Benefit>([
  [
    'first-order/discount',
    {
      amount: 3000,
      label: { ko: '첫 주문 3,000원 할인', en: '₩3,000 off your first order' },
      validForMs: 7 * DAY_MS,
      isFor: ({ member, orders }) => member !== undefined && !orders.length,
    },
  ],
  [
    'trial-ended/discount',
    { percent: 20, label: { ko: '본품 20% 할인', en: '20% off the full size' }, validForMs: 3 * DAY_MS },
  ],
  [
    'trial-ended/gift',
    {
      percent: 30,
      gift: { ko: '양말 한 켤레', en: 'a pair of socks' },
      label: { ko: '30% 할인과 사은품 양말', en: '30% off and a pair of socks' },
      validForMs: 7 * DAY_MS,
    },
  ],
  [
    'cart-left-offer/discount',
    {
      percent: 10,
      label: { ko: '장바구니 10% 할인', en: '10% off your cart' },
      validForMs: DAY_MS,
    },
  ],
]);
