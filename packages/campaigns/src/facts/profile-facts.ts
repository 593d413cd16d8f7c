import type { Fact, ProfileSnapshot } from '@dangol/schema';
import { DAY_MS, daysSince, type ProfileFact, sum } from './fact-value';
import { happened } from './happened';
import { knownItem } from './known-item';
import { liked } from './liked';
import { lastAt, signedUpAt } from './signed-up-at';
import { traits } from './traits';
import { trialOf } from './trial-of';

/** Where the bands of recency (days, the fewer the better), frequency (orders) and money (won ÷ 1000, yen ÷ 100, any other as it is) are cut. */
const RECENCY = [-365, -180, -90, -30];
const FREQUENCY = [2, 3, 5, 10];
const MONETARY = [50, 100, 300, 1000];
const UNITS = new Map([
  ['KRW', 1000],
  ['JPY', 100],
]);

const band = (value: number, cuts: number[]) =>
  Number.isNaN(value) ? value : 1 + cuts.filter((cut) => value >= cut).length;

const spent = ({ orders }: ProfileSnapshot) =>
  sum(orders.map(({ currency, value }) => (currency === orders[0]!.currency ? value : 0)));

const top =
  (kind: 'category' | 'brand' | 'keyword'): ProfileFact =>
  (profile, { now }) =>
    liked(profile, kind, now)[0]?.value;

/** What all in the cart is known by; known in part where that of one is not. */
const ofCart =
  (kind: 'category' | 'label'): ProfileFact =>
  ({ cart }, context) => {
    const found = cart.map(({ id }) => traits(kind, knownItem(id, context)));
    const known = [...new Set(found.flatMap((list) => list ?? []))];
    return found.includes(undefined) ? { least: known } : known;
  };

/** The facts that are read off the whole profile. */
export const PROFILE_FACTS: Partial<Record<Fact, ProfileFact>> = {
  count: (...about) => happened(...about)?.count,
  daysSince: (profile, context, test) => daysSince(happened(profile, context, test)?.lastAt, context),
  visits: ({ visits }) => visits.count,
  daysSinceFirstVisit: ({ visits }, context) => daysSince(visits.firstAt || undefined, context),
  stage: ({ orders, cart, items }) =>
    orders[1] ? 'repeat' : orders[0] ? 'buyer' : cart[0] ? 'cart' : items[0] ? 'visitor' : 'unknown',
  cartValue: ({ cart }) => sum(cart.map(({ quantity, price }) => quantity * price!)),
  cartCount: ({ cart }) => sum(cart.map(({ quantity }) => quantity)),
  cartItems: ({ cart }) => cart.map(({ id }) => id),
  cartCategories: ofCart('category'),
  cartLabels: ofCart('label'),
  cartIdleMinutes: ({ cart }, context) =>
    cart[0] && daysSince(Math.max(...cart.map(({ at }) => at)), context) * (DAY_MS / 60_000),
  wishCount: ({ wishlist }) => wishlist.length,
  orders: ({ orders }) => orders.length,
  spent,
  daysSinceOrder: ({ orders }, context) => daysSince(orders[0]?.at, context),
  recencyBand: ({ orders }, context) => band(-daysSince(orders[0]?.at, context), RECENCY),
  frequencyBand: ({ orders }) => band(orders.length || Number.NaN, FREQUENCY),
  monetaryBand(profile) {
    const [newest] = profile.orders;
    return newest && band(spent(profile) / (UNITS.get(newest.currency!) ?? 1), MONETARY);
  },
  topCategory: top('category'),
  topBrand: top('brand'),
  topKeyword: top('keyword'),
  bias(profile, { now }, test) {
    const kind = (['category', 'brand', 'keyword'] as const).find((one) => test[one] !== undefined);
    const all = kind ? liked(profile, kind, now) : [];
    const one = all.find(({ value }) => value === test[kind!]);
    return all[0] && (one?.score ?? 0) / sum(all.map(({ score }) => score));
  },
  signedUp: (profile) => !!(profile.member ?? lastAt(profile, 'sign_up') ?? lastAt(profile, 'login')),
  daysSinceSignUp: (profile, context) => daysSince(signedUpAt(profile), context),
  trial(profile, context, test) {
    const { endsAt, isRenewed } = trialOf(profile, context, test);
    if (isRenewed) return 'renewed';
    if (endsAt === undefined) return 'none';
    return endsAt > context.now ? 'running' : endsAt <= context.now ? 'ended' : undefined;
  },
  trialEndedDays: (profile, context, test) => (context.now - trialOf(profile, context, test).endsAt!) / DAY_MS,
};
