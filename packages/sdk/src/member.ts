import type { Channel } from '@dangol/schema';

/** A moment as a template writes it: ISO text, or seconds or milliseconds since 1970. */
export type Moment = string | number;

/** A signed-in member as the shop's own template knows them; held in memory alone, so bring it on every page. The form: docs/member.md. */
export interface Member {
  id: string | number;
  /** Since when they are a member. */
  signedUpAt?: Moment | null;
  /** Shown beside the device's own under `profileLink`; each counts once by its id. */
  orders?: readonly MemberOrder[] | null;
  /** By what the member has agreed, in the shop's own records, to be written to. Informs alone: it grants nothing. */
  channels?: readonly Channel[] | Partial<Record<Channel, unknown>> | null;
  /** When a trial ends, and when it was continued. */
  trial?: { endsAt: Moment; renewedAt?: Moment | null } | null;
  /** Whether the member is a child in the regime's sense. */
  isChild?: boolean | null;
}

/** One order of the shop's records. */
export interface MemberOrder {
  /** As the page of the completed order says it. */
  id: string | number;
  at: Moment;
  value?: number | string | null;
  currency?: string | null;
  /** `id`: the item's, as the pages use it. */
  lines: readonly {
    id: string | number;
    variant?: string | null;
    quantity?: number | string | null;
    price?: number | string | null;
  }[];
}
