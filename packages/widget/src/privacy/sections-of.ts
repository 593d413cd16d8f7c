import type { ProfileSnapshot } from '@dangol/schema';
import { formatPrice } from '../format-price';
import { fill } from './fill';
import { latelyOf } from './lately-of';
import { likingNow } from './liking-now';
import { membershipOf } from './membership-of';
import { moment } from './moment';
import type { Forgotten } from './privacy-control';
import { type Strength, strengthOf } from './strength-of';
import type { PrivacyTexts } from './texts';

/** One remembered thing as it is shown. */
export interface Row {
  key: string;
  name: string;
  /** What is known of it, in words. */
  note: string;
  /** As the profile has it: not yet safe to follow. */
  url?: string | undefined;
  /** As `url`; absent where the list has no pictures. */
  image?: string | undefined;
  strength?: Strength;
  /** What removing it takes out of the profile, or of what is kept with it; absent where it is the shop's to change. */
  forgotten?: Forgotten | { kept: string };
}

/** One kind of things. */
export interface Section {
  /** Also the name of its heading among the texts. */
  key: Extract<
    keyof PrivacyTexts,
    | 'viewed'
    | 'category'
    | 'brand'
    | 'keyword'
    | 'searches'
    | 'cart'
    | 'wishlist'
    | 'orders'
    | 'dismissed'
    | 'lately'
    | 'arrival'
    | 'messages'
    | 'membership'
  >;
  rows: Row[];
}

/** Messages that campaigns have shown: how many, and when the last one was. */
export interface ShownMessages {
  total: number;
  lastAt: number;
}

/**
 * What a profile holds, in the words of a visitor, every kind in the order of the panel; one of which nothing is remembered has no rows.
 * @param locale BCP 47, of dates and prices
 * @param now epoch ms
 */
export function sectionsOf(
  profile: ProfileSnapshot,
  texts: PrivacyTexts,
  locale: string,
  now: number,
  messages?: ShownMessages,
): Section[] {
  const when = (at: number) => moment(at, now, locale);
  const join = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' · ');
  const actions = { view: '', wish: texts.wish, cart: texts.inCart, purchase: texts.purchase };

  const ofItem = (id: string, note: string, key = id): Row => {
    const { name = id, url, image } = profile.items.find((item) => item.id === id) ?? {};
    return { key, name, note, url, image, forgotten: { item: id } };
  };
  const liked = (of: 'category' | 'brand' | 'keyword'): Section => ({
    key: of,
    rows: profile.affinities[of]
      .map((liking) => ({ liking, left: likingNow(liking, now), strength: strengthOf(liking, now) }))
      .sort((a, b) => Number(a.strength === 'unknown') - Number(b.strength === 'unknown') || b.left - a.left)
      .map(({ liking: { value }, strength }) => ({
        key: value,
        name: value,
        note: texts[strength],
        strength,
        forgotten: { interest: value, of },
      })),
  });

  return [
    {
      key: 'viewed',
      rows: profile.items.map(({ id, at, views, action }) =>
        ofItem(id, join(when(at), views > 0 && fill(texts.views, { n: views }), actions[action])),
      ),
    },
    {
      key: 'cart',
      rows: profile.cart.map(({ id, variant, quantity, at }) =>
        ofItem(id, join(variant, quantity > 1 && `× ${quantity}`, when(at)), `${id} ${variant}`),
      ),
    },
    { key: 'wishlist', rows: profile.wishlist.map(({ id, at }) => ofItem(id, when(at))) },
    {
      key: 'orders',
      rows: profile.orders.map(({ id, at, value, currency, lines }) => {
        const n = lines.reduce((sum, { quantity }) => sum + quantity, 0);
        const note = join(fill(texts.pieces, { n }), formatPrice(value, currency, locale), id);
        return { key: id, name: when(at), note, forgotten: { order: id } };
      }),
    },
    liked('category'),
    liked('brand'),
    liked('keyword'),
    {
      key: 'searches',
      rows: profile.searches.map(({ term, at, count }) => ({
        key: term,
        name: term,
        note: join(when(at), fill(texts.times, { n: count })),
        forgotten: { search: term },
      })),
    },
    { key: 'dismissed', rows: profile.dismissed.map(({ id, at }) => ofItem(id, when(at))) },
    { key: 'lately', rows: latelyOf(profile.moments, texts, when) },
    {
      key: 'arrival',
      rows: [profile.arrival ?? []].flat().map(({ source, medium, campaign, at }) => ({
        key: 'arrival',
        name: join(source, medium, campaign),
        note: when(at),
        forgotten: { arrival: true },
      })),
    },
    {
      key: 'messages',
      rows: [messages ?? []].flat().map(({ total, lastAt }) => ({
        key: 'messages',
        name: texts.shown,
        note: join(fill(texts.times, { n: total }), total > 0 && when(lastAt)),
        forgotten: { kept: 'campaigns' },
      })),
    },
    { key: 'membership', rows: membershipOf(profile.member ?? {}, texts, when, now) },
  ];
}
