import type { CampaignState, Signal, Situation, Verdict } from '@dangol/campaigns';
import type { Benefit, CampaignFile, Channel } from '@dangol/schema';
import type { StripItem } from '@dangol/widget';

/** What `createCampaigns()` and `dangol('campaigns', options)` take. */
export interface CampaignOptions {
  /** The rules: the address of the file, or the file itself as plain data. */
  rules: string | CampaignFile;
  /**
   * Issues a coupon: asks the shop's own server, which alone knows whether it is due. Called when the visitor wants it, once per occurrence; gives nothing where the
   * shop refuses, and the message says so.
   */
  issueCoupon?: (wanted: CouponRequest) => Promise<IssuedCoupon | undefined> | IssuedCoupon | undefined;
  /** What the visitor told the shop, such as `{ ageBand: '30s' }`; asked only while the purpose `demographics` is allowed. */
  demographics?: () => Readonly<Record<string, string | number>> | undefined;
  /** Puts an item in the shop's cart or on its wish list, for a message's buttons; `false`, or a rejection: it did not work, and the message says so. */
  onAction?: (action: 'cart' | 'wish', item: string) => unknown;
  /** Changes a message's items before they are drawn or linked to, as the strips' option of this name does: addresses in another language, say. */
  transformItems?: (items: StripItem[]) => StripItem[];
  /** Channels by which the shop reaches a visitor who is not signed in, such as `['webpush']`: intents are armed for these without a member. Default none. */
  withoutMember?: readonly Channel[];
}

/** What the shop is asked for. */
export interface CouponRequest {
  campaign: string;
  /** The same occurrence, step and `isThanks` is to get the same coupon: issue by these, idempotently. */
  occurrence: string;
  step: number;
  /** For having answered the step's survey; the survey's own benefit is another coupon. */
  isThanks: boolean;
  benefit: Benefit;
  validForMs: number;
  item?: string | undefined;
}

/** A coupon of the shop's. */
export interface IssuedCoupon {
  code?: string;
  url?: string;
  /** Epoch ms; when the shop itself stops taking it. */
  expiresAt?: number;
}

/** Campaigns on this page. */
export interface Campaigns {
  /** The rules in use; `undefined` until they are read, or where they are refused as a whole. */
  file(): CampaignFile | undefined;
  /** What was refused of the file, as `campaigns[2].if.fact: expected …`. */
  refused(): readonly string[];
  /** Every campaign's verdict, as if each of its triggers had just happened: the first clause that fails, or what it would do. */
  explain(): Promise<readonly Verdict[]>;
  /** What is remembered on this device. */
  state(): Promise<CampaignState>;
  situation(): Promise<Situation>;
  /** Draws a step's message, whatever the rules say; counts and reports nothing. */
  preview(campaign: string, step?: number, arm?: string): Promise<boolean>;
  /** As if it had just happened on the page. */
  signal(signal: Signal): void;
  subscribe(listener: () => void): () => void;
  destroy(): void;
}
