import type { ArmedIntent, CancelReason, FireReason, IntentChange, SuppressReason } from './intent';
import type { Item } from './item';
import type { Question } from './message';

/** Names of params that no entry of the map mentions survive, typed as unknown. */
interface Open {
  [param: string]: unknown;
}

/** What a list of items says of itself. */
interface ListParams extends Open {
  item_list_id?: string;
  item_list_name?: string;
  items: Item[];
}

/** Items with what they are worth together, in `currency` (ISO 4217). */
interface ValueParams extends Open {
  currency?: string;
  value?: number;
  items: Item[];
}

interface CheckoutParams extends ValueParams {
  coupon?: string;
}

interface OrderParams extends CheckoutParams {
  transaction_id: string;
  shipping?: number;
  tax?: number;
}

interface PromotionParams extends Open {
  creative_name?: string;
  creative_slot?: string;
  promotion_id?: string;
  promotion_name?: string;
  items?: Item[];
}

/** What everything a campaign reports says of it. */
interface CampaignParams extends PromotionParams {
  /** The campaign. */
  promotion_id: string;
  /** One occurrence of it (a cart, an order line). */
  occurrence: string;
  /** The arm of its split; `base` without one, `holdout` for who was shown nothing. */
  arm: string;
  step: number;
}

/**
 * Every event that dangol knows, GA4's e-commerce names and params as they are, then what GA4 lacks in the same style.
 * A name that is not here passes as a custom event.
 */
export interface EventMap {
  page_view: Open & { page_title?: string; page_location?: string; page_referrer?: string; page_type?: string };
  view_item_list: ListParams;
  select_item: ListParams;
  view_item: ValueParams;
  add_to_cart: ValueParams;
  remove_from_cart: ValueParams;
  view_cart: ValueParams;
  add_to_wishlist: ValueParams;
  begin_checkout: CheckoutParams;
  add_shipping_info: CheckoutParams & { shipping_tier?: string };
  add_payment_info: CheckoutParams & { payment_type?: string };
  purchase: OrderParams;
  refund: Omit<OrderParams, 'items'> & { items?: Item[] };
  view_promotion: PromotionParams;
  select_promotion: PromotionParams;
  search: Open & { search_term: string };
  sign_up: Open & { method?: string };
  login: Open & { method?: string };

  remove_from_wishlist: ValueParams;
  ask_question: Open & { items?: Item[]; topic?: string };
  /** One strip was drawn: which fallback step filled it, with how many items, from which model. */
  recs_render: Open & {
    item_list_id: string;
    item_list_name?: string;
    step: string;
    count: number;
    model_version?: string;
    render_id: string;
    /** How many cards of the catalogue were unfit to be shown, by reason; absent where there were none. */
    dropped?: Record<string, number>;
  };
  dismiss_item: Open & { items: Item[]; item_list_id?: string };
  dismiss_promotion: PromotionParams;
  consent_update: Open & { record_id: string };
  /** How the page does: `CLS` without a unit, `LCP`, `INP` and `TTFB` in ms. `strips`: the part of the value that is due to dangol's own elements. */
  web_vital: Open & {
    metric: string;
    value: number;
    rating?: 'good' | 'needs-improvement' | 'poor';
    /** Names one metric of one page view. */
    metric_id?: string;
    /** How the page came up: `navigate`, `reload`, `back-forward`, `back-forward-cache`, `prerender`, `restore`. */
    navigation_type?: string;
    strips?: number;
  };
  /** A campaign would have shown a message now, had the visitor not been held out. */
  campaign_holdout: CampaignParams;
  /** A campaign's goal was reached by somebody who was shown it, or held out. */
  campaign_goal: CampaignParams & { value?: number; currency?: string };
  /**
   * What the visitor answered; `answer`: a rating 1–5, an option's id, `still-thinking`, or text. `kind`: the question's; without `choice` a text counts as
   * the visitor's own words, which tools for figures are not told.
   */
  survey_answer: CampaignParams & { question: string; answer: string | number; kind?: Question['kind'] };
  intent_armed: ArmedIntent;
  intent_cancelled: IntentChange<CancelReason>;
  intent_fired: IntentChange<FireReason>;
  intent_suppressed: IntentChange<SuppressReason>;
}

/** A name of the event map. */
export type EventName = keyof EventMap;

/** The params of an event: typed for a known name, open for a custom one. */
export type EventParams<Name extends string> = Name extends EventName ? EventMap[Name] : Record<string, unknown>;

/** The known names, for readers and encoders that must tell known from custom at run time. */
export const EVENT_NAMES: readonly EventName[] = [
  'page_view',
  'view_item_list',
  'select_item',
  'view_item',
  'add_to_cart',
  'remove_from_cart',
  'view_cart',
  'add_to_wishlist',
  'begin_checkout',
  'add_shipping_info',
  'add_payment_info',
  'purchase',
  'refund',
  'view_promotion',
  'select_promotion',
  'search',
  'sign_up',
  'login',
  'remove_from_wishlist',
  'ask_question',
  'recs_render',
  'dismiss_item',
  'dismiss_promotion',
  'consent_update',
  'web_vital',
  'campaign_holdout',
  'campaign_goal',
  'survey_answer',
  'intent_armed',
  'intent_cancelled',
  'intent_fired',
  'intent_suppressed',
];
