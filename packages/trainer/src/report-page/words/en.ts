import { numbers } from './numbers';
import { problems } from './problems-en';
import type { Asked, Words } from './words';

const ASKED: Record<string, Asked> = {
  'similar-buyers another item this buyer orders': {
    name: 'Similar buyers purchased',
    question:
      'On the page of one item of an order: was another item that this buyer ordered, drawn by lot, in the strip?',
    of: (count) => `${count} of 100 times, the strip held the item that the buyer really ordered`,
  },
  'goes-with another item of this order': {
    name: 'Goes well with',
    question: 'On the page of one item of an order: was another item of that very order, drawn by lot, in the strip?',
    of: (count) => `In ${count} of 100 orders, the strip held the item that really went along`,
  },
  'for-you a new item of a known buyer': {
    name: 'Picked for you, by purchases',
    question:
      'From what a known buyer had bought before: was an item that this buyer then bought for the first time in the strip?',
    of: (count) => `Of 100 known buyers, ${count} then bought the very item that we would have picked for them`,
  },
  'for-you the last item of a visit': {
    name: 'Picked for you, by browsing',
    question: 'From what a visit had looked at so far: was the item it looked at last in the strip?',
    of: (count) => `Of 100 visits, ${count} ended on an item we would have picked`,
  },
};

const many = (count: string, what: string) => `${count} ${what}${count === '1' ? '' : 's'}`;

/** The page in English. */
export const en: Words = {
  lang: 'en',
  ...numbers('en'),
  amounts: {
    orders: (count) => many(count, 'order'),
    buyers: (count) => many(count, 'buyer'),
    visits: (count) => many(count, 'visit'),
    visitors: (count) => many(count, 'visitor'),
  },
  title: 'Recommendation report',
  contents: 'Contents',
  table: 'The figures as a table',
  item: 'Item',
  span: (from, to) => `${from} to ${to}`,
  noTimes: 'Log without times',
  noCatalogue: 'No catalogue was given: names come from the order log, pictures and categories are not known.',
  glance: {
    title: 'At a glance',
    orders: 'orders',
    buyers: 'buyers',
    again: (again) => `${again} of 100 ordered more than once`,
    noBuyers: 'the log names no buyers',
    visits: 'visits',
    items: 'items',
    coveredTitle: 'of 100 items have recommendations',
    covered: (items, share) => `${items} items; they make up ${share} of every 100 bought or viewed`,
    hit: 'of 100 times, a strip of 20 items was right',
    hitOf: (name, popularity) => `${name}; the best-seller list: ${popularity}`,
    nothingCovered: 'The log is too small for recommendations yet: every strip shows what is popular.',
  },
  time: {
    title: 'Orders and buyers',
    lead: (unit, busiest, orders) => `Counted by the ${unit}. The busiest began on ${busiest}, with ${orders}.`,
    units: { 1: 'day', 7: 'week', 28: 'four weeks', 364: 'year' },
    from: 'From',
    edges: 'The first and the last span may be incomplete.',
    why: 'The log has no times, so nothing can be drawn over time. A date with each order would also let newer orders count for more.',
    tooShort: 'The log is too short for a line.',
    orders: 'Orders',
    buyers: 'Buyers',
    visits: 'Visits',
  },
  coverage: {
    title: 'What each strip can show',
    lead: 'A strip needs something learned from your customers. Where it has nothing for an item, it shows what is popular instead.',
    lists: {
      similarBuyers: 'Similar buyers purchased',
      goesWith: 'Goes well with',
      viewed: 'Often viewed together',
      cart: 'Completes the cart',
    },
    about: {
      similarBuyers: 'what else the buyers of this item bought, whenever it was',
      goesWith: 'what is bought with it in one order, from another category where categories are known',
      viewed: 'what is looked at in the same visit',
      cart: 'what is missing from what already lies in the cart',
    },
    strip: 'Strip',
    items: 'Share of items',
    share: 'Share of what is bought',
    shareOfVisits: 'Share of what is viewed',
    how: (name, items, share) =>
      `${name}: ${items} of 100 items, which make up ${share} of every 100 bought or viewed.`,
    borrowed: (count) =>
      `Among them: ${count} that nobody has bought or viewed yet. They show what goes with their category.`,
    unnamed: (count) => `${count} items have no name, so no strip can show them.`,
    none: 'No strip has anything of its own yet: too few people bought or viewed two items.',
  },
  quality: {
    title: 'Would it have been right?',
    held: {
      'from a day on': 'everything from a day on',
      'the newest orders': 'the newest tenth',
      'each buyer’s last order': 'each buyer’s last order, since the log has no times',
    },
    lead: (parts, how) =>
      `From the log we hid ${how} (${parts}), learned from the rest, and asked what 20 items each strip would have shown. Then we looked at what really happened. Only items that were new to the buyer or visit count.`,
    nothing: 'There is not enough in the log to hide a part and test on it.',
    few: (n) => `Only ${n} could be asked: read this as a hint.`,
    asked: (strip, asks) =>
      ASKED[`${strip} ${asks}`] ?? { name: strip, question: asks, of: (count) => `Right in ${count} of 100` },
    better: (times) => `That is ${times} times as often as the best-seller list.`,
    plainIsBetter: (count) => `Plain similarity did better here: ${count} of 100.`,
    level: 'No clear difference from the best-seller list.',
    methods: { dangol: 'dangol', cosine: 'Plain similarity', popularity: 'Best-sellers' },
    about: {
      cosine:
        'Plain similarity: items most often found in the same orders or visits, with nothing else weighed (cosine).',
      popularity: 'Best-sellers: the same list for everybody.',
    },
    between: (low, high) => `${low} to ${high}`,
    line: 'The thin line shows where the true figure lies with 95 % certainty. Specialists know it as HR@20, “hit rate at 20”.',
    columns: { strip: 'Strip', n: 'Asked', range: '95 % range', own: 'Places filled' },
    ownNote:
      'Places filled: how many of 100 places the strip fills from its own lists; the others show what is popular.',
  },
  reach: {
    title: 'Beyond the best-sellers',
    shown: (shown, of) => `${shown} of 100 items appear in a strip of some other item (of ${of}).`,
    percentile: (share) => `An item in a strip is, on average, more popular than ${share} of 100 others.`,
    head: (bought, shown) =>
      `The most popular tenth makes up ${bought} of every 100 bought, and takes ${shown} of every 100 places in strips.`,
    plot: 'Items in ten groups of one size, the most popular on the left',
    bought: 'Share of what is bought or viewed',
    places: 'Share of places in strips',
    group: 'Group',
    tooFew: 'Fewer than 20 items: too few to put into ten groups.',
  },
  tenth: (place, isShort) => (place === 1 ? (isShort ? 'Top' : 'Most popular') : String(place)),
  examples: {
    title: 'Examples',
    lead: 'Some popular items, one from the middle and one from the rear, with what a visitor would see of whom nothing is known yet. Read them as a customer would: does it make sense?',
    noImages: 'Pictures are left out, so that opening this page asks no server for anything; --images shows them.',
    strips: { 'similar-buyers': 'Similar buyers purchased', 'goes-with': 'Goes well with' },
    empty: 'Nothing learned yet; the shop shows what is popular.',
    none: 'No item that has a name has recommendations of its own yet.',
  },
  lonely: {
    title: 'Items without neighbours',
    lead: (count, of) => `${count} of ${of} items have nothing that belongs to them. Their pages show what is popular.`,
    none: 'Every item has neighbours.',
    why: 'Why',
    items: 'Items',
    some: 'For example',
    what: 'What helps',
    reasons: {
      soldOut: {
        name: 'Sold out',
        why: () => 'The catalogue says that it cannot be bought, and too little is known of it.',
        help: 'Nothing to do. It is learned once it sells again.',
      },
      unmet: {
        name: 'Nobody met it yet',
        why: () => 'Not bought and not looked at in the log.',
        help: 'Show it on the front page or in a campaign; remove it if it is no longer sold.',
      },
      tooFew: {
        name: 'Too few people',
        why: (floor) =>
          `Fewer than ${floor} buyers. What only one person bought is never published: the files are public.`,
        help: 'Time, or a longer log.',
      },
      alone: {
        name: 'Always alone',
        why: () => 'Whoever bought or viewed it bought or viewed nothing else.',
        help: 'Offer a set or free delivery from an amount; give the visits’ log with --events.',
      },
      belowFloor: {
        name: 'Never twice with the same',
        why: (floor) => `Bought with others, but with none of them by ${floor} people.`,
        help: 'A longer log; events beside the orders.',
      },
      stranger: {
        name: 'Not in the catalogue',
        why: () => 'In the log, but the catalogue does not know the id. It is never shown.',
        help: 'Add it to the catalogue, or give its other code in a column named alias.',
      },
    },
    more: (count) => `and ${count} more`,
  },
  problems,
  end: [
    'How to read “of 100”: a share, rounded. 34 of 100 is 34 %.',
    'This page holds no id of a buyer, a visitor or an order, runs no script and asks no server for anything unless pictures were asked for.',
  ],
};
