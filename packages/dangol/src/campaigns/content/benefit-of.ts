import type { Benefit } from '@dangol/schema';
import { safeUrl } from '@dangol/widget';
import type { ShownBenefit } from '@dangol/widget/messages';
import type { IssuedCoupon } from '../campaign-options';
import { textIn } from './text-in';

/** What a benefit is claimed by, besides what the file says. */
export interface Claiming {
  language: 'ko' | 'en';
  /** Of the page. */
  base: string;
  now: number;
  /** What was issued for this occurrence before. */
  issued?: IssuedCoupon | undefined;
  /** Asks the shop for a coupon; absent where the page has no way to. */
  issue?: (() => Promise<IssuedCoupon | undefined>) | undefined;
  /** Epoch ms of an ISO 8601 moment, in the file's zone. */
  moment: (text: string) => number | undefined;
}

/**
 * A benefit as it is shown. Nothing where it is over, or could not be claimed: a coupon to be issued where nobody issues, a link that is none. `expiresAt` is the shop's
 * word alone.
 */
export function benefitOf(benefit: Benefit, claiming: Claiming): ShownBenefit | undefined {
  const { language, base, now, issued, issue, moment } = claiming;
  const { kind, coupon } = benefit;
  const text = textIn(benefit.text, language);
  if (!text) return undefined;
  if (!coupon) return { kind, text };
  if ('issue' in coupon) return issued ? held({ kind, text }, issued, base, now) : issue && { kind, text, issue };
  const expiresAt = coupon.expiresAt === undefined ? undefined : moment(coupon.expiresAt);
  // An end that nobody can read is no end that could be kept.
  if (coupon.expiresAt !== undefined && expiresAt === undefined) return undefined;
  const given = 'code' in coupon ? { code: coupon.code } : { url: coupon.claim };
  return held({ kind, text }, { ...given, ...(expiresAt !== undefined && { expiresAt }) }, base, now);
}

function held(
  shown: Pick<ShownBenefit, 'kind' | 'text'>,
  { code, url, expiresAt }: IssuedCoupon,
  base: string,
  now: number,
): ShownBenefit | undefined {
  if (expiresAt !== undefined && expiresAt <= now) return undefined;
  const link = url === undefined ? undefined : safeUrl(url, base);
  return code || link ? { ...shown, code, url: link, expiresAt } : undefined;
}
