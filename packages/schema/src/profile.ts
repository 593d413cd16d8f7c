import type { Channel } from './consent';
import type { Availability } from './item';

/** One item the visitor met, newest meeting last seen at `at`. */
export interface SeenItem {
  id: string;
  /** Last meeting, epoch ms. */
  at: number;
  /** How often the item's page was viewed. */
  views: number;
  /** The strongest thing done with it. */
  action: 'view' | 'wish' | 'cart' | 'purchase';
  name?: string;
  brand?: string;
  /** From the widest to the narrowest. */
  categories?: string[];
  url?: string;
  image?: string;
  /** The price seen last, in `currency`, major units; what a price drop is measured against. */
  price?: number;
  currency?: string;
  /** As its page said last, absent where it was in stock; what *back in stock* is measured against. */
  availability?: Availability;
}

/** One line of the cart as the profile knows it; the shop's own cart stays the shop's. */
export interface CartLine {
  id: string;
  variant?: string;
  quantity: number;
  /** In `currency`; where that is absent, in the one of the item's own entry. */
  price?: number;
  currency?: string;
  at: number;
}

/** One order, at most once per `id`. */
export interface Order {
  id: string;
  at: number;
  value?: number;
  currency?: string;
  lines: { id: string; variant?: string; quantity: number; price?: number }[];
}

/** A decayed liking: both scores as they were at `at`; each halves per half-life of its own since then. */
export interface Affinity {
  value: string;
  /** From views, searches, wishes and carts; half-life 14 days. */
  score: number;
  /** From purchases; half-life 75 days. */
  bought?: number;
  at: number;
  /** Events that spoke for it; a bias is claimed from 3 on. */
  count: number;
}

/** Most moments that a profile keeps: a list of so many may not reach back as far as it might. */
export const MOMENTS_MAX = 200;
/** For how many days a profile keeps a moment. */
export const MOMENTS_DAYS = 90;

/**
 * One thing that happened: an event's name, and what it was of: an item's id, a search term (lower case), a type of page. An event with several items is
 * several of the same time, at most ten; of `view_item` the first item counts.
 */
export interface Moment {
  at: number;
  name: string;
  of?: string;
}

/** An item clicked in a strip: for 72 h its cart and order lines carry the strip's id. */
export interface Attribution {
  id: string;
  listId: string;
  listName?: string;
  at: number;
}

/** What the shop's own records say of the signed-in member; epoch ms. */
export interface MemberFacts {
  /** Since when they are a member. */
  signedUpAt?: number;
  /** By what they have agreed there to be written to. Informs alone: what was decided on this device grants and denies. */
  channels?: Channel[];
  /** Without `renewedAt` it was not continued. */
  trial?: { endsAt: number; renewedAt?: number };
}

/**
 * The browsing profile: one bounded document (about 64 kB at most) on the visitor's own device.
 * Lists are newest first. Nothing in it is keyed by an id.
 */
export interface Profile {
  format: 'dangol-profile/1';
  /** Epoch ms of the last change; 0 for an empty profile. */
  updatedAt: number;
  /** Random, never leaves the device: experiments hash it. */
  seed: string;
  items: SeenItem[];
  cart: CartLine[];
  /** Since when the cart has not been empty, epoch ms: one cart is told from the next by it. Absent with an empty cart. */
  cartAt?: number | undefined;
  wishlist: { id: string; at: number; price?: number; currency?: string }[];
  orders: Order[];
  searches: { term: string; at: number; count: number }[];
  pageTypes: { type: string; at: number; count: number }[];
  /** A visit ends after 30 minutes without an event. */
  visits: { count: number; firstAt: number; lastAt: number };
  affinities: { category: Affinity[]; brand: Affinity[]; keyword: Affinity[] };
  attributions: Attribution[];
  /** Items dismissed as "not for me". */
  dismissed: { id: string; at: number }[];
  /** Event names with how often and when last: `sign_up`, `login`, custom ones. */
  counts: { name: string; at: number; count: number }[];
  /** What happened lately, newest first: what counts in a window are counted from. At most {@link MOMENTS_MAX}, of the last {@link MOMENTS_DAYS} days. */
  moments?: Moment[];
  /** How this visit began, where its address said so. */
  arrival?: { at: number; source?: string; medium?: string; campaign?: string };
  /** In a snapshot alone, while `profileLink` is allowed and the page says who is signed in; never stored. */
  member?: MemberFacts;
}

/** A profile that nobody may change: what `profile.snapshot()` gives and what scoring reads. */
export type ProfileSnapshot = Readonly<Profile>;
