import type { Fact, ProfileSnapshot, Test } from '@dangol/schema';
import { recall } from '../context';
import { DAY_MS, daysSince, type ProfileFact, type Subjects, sum } from './fact-value';
import { happened } from './happened';
import { liked } from './liked';
import { seenItem, traitsOfCart } from './traits';
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
  sum(orders.filter(({ currency }) => currency === orders[0]!.currency).map(({ value }) => value));

const top =
  (kind: 'category' | 'brand' | 'keyword'): ProfileFact =>
  (profile, subjects) =>
    liked(profile, kind, subjects)[0]?.value;

const signedUpAt = ({ member, counts }: ProfileSnapshot) =>
  member?.signedUpAt ?? counts.find(({ name }) => name === 'sign_up')?.at;

/** When an item was bought, the newest first. */
function boughtAt({ orders }: ProfileSnapshot, subjects: Subjects, item: string | undefined): number[] {
  const bought = recall(subjects, 'bought', () => {
    const dates = new Map<string, number[]>();
    for (const { at, lines } of orders)
      for (const id of new Set(lines.map((line) => line.id))) dates.set(id, [...(dates.get(id) ?? []), at]);
    return dates;
  });
  return bought.get(item!) ?? [];
}

/** A list's entries by their ids; of several the first. */
function entryOf<One extends { id: string }>(
  name: string,
  list: readonly One[],
  subjects: Subjects,
  item: string | undefined,
) {
  return recall(subjects, name, () => new Map([...list].reverse().map((one) => [one.id, one]))).get(item!);
}

/** What holds the price that the visitor last met an item at, by the list that the campaign is about. */
function priceBefore(
  { cart, wishlist }: ProfileSnapshot,
  subjects: Subjects,
  since: Test['since'],
  item: string | undefined,
) {
  if (since === 'wished') return entryOf('wishlist', wishlist, subjects, item);
  return since === 'carted' ? entryOf('cart', cart, subjects, item) : seenItem(item, subjects);
}

/** About the campaign's item, or another: unknown where there is none. */
const ofItem =
  (read: ProfileFact): ProfileFact =>
  (profile, subjects, test, id) =>
    id === undefined ? id : read(profile, subjects, test, id);

/** The facts that are read off the profile. */
export const PROFILE_FACTS: Partial<Record<Fact, ProfileFact>> = {
  count(profile, subjects, test) {
    const found = happened(profile, subjects, test);
    const count = found?.moments.length;
    return found && (found.isCut || found.isUnsure) ? { least: count! } : count;
  },
  daysSince(profile, subjects, test) {
    const found = happened(profile, subjects, test);
    const { event, item, page, keyword, category, brand, label, within } = test;
    if (!found || found.isUnsure) return undefined;
    const isBare = !(item ?? page ?? keyword ?? category ?? brand ?? label ?? within);
    const counted = isBare ? profile.counts.find(({ name }) => name === event) : undefined;
    return daysSince((found.moments[0] ?? counted)?.at, subjects);
  },
  visits: ({ visits }) => visits.count,
  daysSinceFirstVisit: ({ visits }, subjects) => daysSince(visits.firstAt || undefined, subjects),
  stage: ({ orders, cart, items }) =>
    orders[1] ? 'repeat' : orders[0] ? 'buyer' : cart[0] ? 'cart' : items[0] ? 'visitor' : 'unknown',
  cartValue: ({ cart }) => sum(cart.map(({ quantity, price }) => quantity * price!)),
  cartCount: ({ cart }) => sum(cart.map(({ quantity }) => quantity)),
  cartItems: ({ cart }) => cart.map(({ id }) => id),
  cartCategories: ({ cart }, subjects) => traitsOfCart('category', cart, subjects),
  cartLabels: ({ cart }, subjects) => traitsOfCart('label', cart, subjects),
  cartIdleMinutes: ({ cart }, subjects) =>
    cart[0] && daysSince(Math.max(...cart.map(({ at }) => at)), subjects) * (DAY_MS / 60_000),
  wishCount: ({ wishlist }) => wishlist.length,
  orders: ({ orders }) => orders.length,
  spent,
  daysSinceOrder: ({ orders }, subjects) => daysSince(orders[0]?.at, subjects),
  recencyBand: ({ orders }, subjects) => band(-daysSince(orders[0]?.at, subjects), RECENCY),
  frequencyBand: ({ orders }) => band(orders.length || Number.NaN, FREQUENCY),
  monetaryBand: (profile) => {
    const [newest] = profile.orders;
    return newest && band(spent(profile) / (UNITS.get(newest.currency!) ?? 1), MONETARY);
  },
  topCategory: top('category'),
  topBrand: top('brand'),
  topKeyword: top('keyword'),
  bias(profile, subjects, test) {
    const kind = (['category', 'brand', 'keyword'] as const).find((one) => test[one] !== undefined);
    const all = kind ? liked(profile, kind, subjects) : [];
    const one = all.find(({ value }) => value === test[kind!]);
    return all[0] && (one?.score ?? 0) / sum(all.map(({ score }) => score));
  },
  signedUp: ({ member, counts }) => !!member || counts.some(({ name }) => name === 'sign_up' || name === 'login'),
  daysSinceSignUp: (profile, subjects) => daysSince(signedUpAt(profile), subjects),
  trial(profile, subjects, test) {
    const trial = trialOf(profile, subjects, test);
    if (!trial) return trial === null ? 'none' : trial;
    const { endsAt, isRenewed } = trial;
    if (isRenewed) return 'renewed';
    return endsAt > subjects.now ? 'running' : endsAt <= subjects.now ? 'ended' : undefined;
  },
  trialEndedDays(profile, subjects, test) {
    const trial = trialOf(profile, subjects, test);
    return trial ? (subjects.now - trial.endsAt) / DAY_MS : undefined;
  },
  priceChange(profile, subjects, { since = subjects.each as Test['since'] }, id) {
    const now = subjects.situation.items.get(id!);
    const { price = 0, currency = seenItem(id, subjects)?.currency } = priceBefore(profile, subjects, since, id) ?? {};
    if (!now?.price || !(price > 0) || now.currency !== currency) return undefined;
    return 100 * (now.price / price - 1);
  },
  backInStock: ofItem((_, subjects, __, id) => {
    const seen = seenItem(id, subjects);
    if (seen?.availability !== 'out_of_stock') return seen && false;
    const now = subjects.situation.items.get(id!)?.availability;
    return now && now === 'in_stock';
  }),
  inCart: ofItem(({ cart }, subjects, __, item) => !!entryOf('cart', cart, subjects, item)),
  wished: ofItem(({ wishlist }, subjects, __, item) => !!entryOf('wishlist', wishlist, subjects, item)),
  timesBought: ofItem((profile, subjects, __, item) => boughtAt(profile, subjects, item).length),
  dueInDays(profile, subjects, _, item) {
    const dates = boughtAt(profile, subjects, item);
    const own = (dates[0]! - dates.at(-1)!) / DAY_MS / (dates.length - 1);
    // Two orders on one day tell nothing of how long it lasts.
    const gap = own >= 1 ? own : subjects.situation.items.get(item!)?.gapDays;
    return (dates[0]! - subjects.now) / DAY_MS + gap!;
  },
};
