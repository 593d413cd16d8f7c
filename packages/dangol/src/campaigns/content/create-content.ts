import { durationMs, readFact, type Situation, stepsOf, type Verdict } from '@dangol/campaigns';
import type { MessageContent } from '@dangol/widget/messages';
import type { CouponRequest, IssuedCoupon } from '../campaign-options';
import type { Room } from '../room';
import { contentOf } from './content-of';
import { momentOf } from './moment-of';

/** What makes messages. */
export interface ContentRoom extends Pick<Room, 'client' | 'source' | 'options' | 'store' | 'window'> {
  /** Asks the shop for a coupon, once per occurrence and step. */
  issue: (wanted: CouponRequest) => Promise<IssuedCoupon | undefined>;
}

/**
 * Gives what makes the content of a verdict's message.
 * @param isPreview names that are not known stay as they are written, and nothing is issued.
 */
export function createContent({ client, source, options, store, window, issue }: ContentRoom) {
  return async (
    verdict: Pick<Verdict, 'campaign' | 'occurrence' | 'item' | 'arm' | 'step'>,
    situation: Situation,
    isPreview = false,
  ): Promise<MessageContent | undefined> => {
    const { campaign, occurrence = '', item, arm = 'base', step = 0 } = verdict;
    const shown = stepsOf(campaign, arm)[step];
    if (!shown || !('show' in shown)) return undefined;
    const { campaigns } = await store.read();
    const known = campaigns.find(({ id }) => id === campaign.id)?.occurrences.find(({ key }) => key === occurrence);
    const mayIssue = options.issueCoupon || isPreview;
    return contentOf(shown.show, {
      source,
      transformItems: options.transformItems,
      cards: async (ids) => (await client.model?.read(ids))?.cards ?? new Map(),
      base: window.location.href,
      issued: (isThanks) =>
        isPreview ? undefined : known?.coupons?.find((one) => one.step === step && !!one.isThanks === isThanks),
      moment: (text) => momentOf(text, situation.local),
      situation,
      verdict,
      fact: (name) => readFact({ fact: name }, situation, { item, each: campaign.each }),
      isPreview,
      issue: mayIssue
        ? (benefit, validFor, isThanks) => async () => {
            const of = { campaign: campaign.id, occurrence, step, isThanks, item };
            return isPreview ? undefined : issue({ ...of, benefit, validForMs: durationMs(validFor) });
          }
        : undefined,
    });
  };
}
