import type { Session } from '../http/create-sessions';
import { BENEFITS } from './benefits';
import type { Coupon } from './coupon';

const MOST_COUPONS = 30;
/** Neither 0 nor O, neither 1, I nor L: a code is read aloud, too. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * Issues what a campaign has promised, once: the same occurrence gets the same coupon with the same end, however often it is asked for and whatever the
 * device has forgotten. `undefined` where the shop gives no such thing, or not to this visitor, or where it has been used or has run out.
 * @param form `campaign`, `occurrence`, `kind`; how much and until when is the shop's own to say.
 * @param now epoch ms
 */
export function issueCoupon(form: URLSearchParams, session: Session, now: number): Coupon | undefined {
  const occurrence = form.get('occurrence') ?? '';
  const name = `${form.get('campaign')}/${form.get('kind')}`;
  const benefit = BENEFITS.get(name);
  if (!benefit || !occurrence || occurrence.length > 300) return undefined;
  const key = `${name}/${occurrence}`;
  const known = session.coupons.find((coupon) => coupon.key === key);
  if (known) return known.usedIn === undefined && now < known.expiresAt ? known : undefined;
  const { isFor, validForMs, ...gives } = benefit;
  if (session.coupons.length >= MOST_COUPONS || isFor?.(session) === false) return undefined;
  const coupon: Coupon = { ...gives, code: newCode(), key, expiresAt: now + validForMs };
  session.coupons.unshift(coupon);
  return coupon;
}

/** Also without `randomUUID()`, which plain http lacks: the static shop does this in the browser. */
function newCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `GY-${[...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
