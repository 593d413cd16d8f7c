import type { CampaignOptions, CouponRequest, IssuedCoupon } from '../campaign-options';

/** What issuing takes. */
export interface CouponDeps {
  /** Looked for at every asking: the page may give it later. */
  options: Pick<CampaignOptions, 'issueCoupon'>;
  /** Says later whether whoever asked is still who is here. */
  mark: () => () => boolean;
  /** Keeps what was issued with its occurrence. */
  keep: (wanted: CouponRequest, coupon: IssuedCoupon) => Promise<unknown>;
}

/**
 * Asks the shop for a coupon, once per occurrence, step and part of it (its own benefit, its thanks): presses that follow, and messages that come again, get the same one. What the shop refuses, or fails to
 * answer, may be asked for again.
 */
export function createCoupons({
  options,
  mark,
  keep,
}: CouponDeps): (wanted: CouponRequest) => Promise<IssuedCoupon | undefined> {
  const asked = new Map<string, { asking: Promise<IssuedCoupon | undefined>; isAlive: () => boolean }>();

  async function ask(wanted: CouponRequest): Promise<IssuedCoupon | undefined> {
    try {
      return couponOf(await options.issueCoupon?.(wanted));
    } catch {
      // The shop's own function: the message says that there is none.
      return undefined;
    }
  }

  return (wanted) => {
    const { campaign, occurrence, step, isThanks } = wanted;
    const key = JSON.stringify([campaign, occurrence, step, isThanks]);
    const before = asked.get(key);
    if (before?.isAlive()) return before.asking;
    const isAlive = mark();
    const asking = ask(wanted).then(async (coupon) => {
      if (!isAlive()) return coupon;
      if (coupon) await keep(wanted, coupon).catch(() => {});
      else asked.delete(key);
      return coupon;
    });
    asked.set(key, { asking, isAlive });
    return asking;
  };
}

/** The sound part of what the shop's function gave. */
function couponOf(given: unknown): IssuedCoupon | undefined {
  const { code, url, expiresAt } = Object(given) as Record<string, unknown>;
  const coupon: IssuedCoupon = {};
  if (typeof code === 'string' && code) coupon.code = code;
  if (typeof url === 'string' && url) coupon.url = url;
  if (typeof expiresAt === 'number' && Number.isFinite(expiresAt)) coupon.expiresAt = expiresAt;
  return coupon.code || coupon.url ? coupon : undefined;
}
