import { publicEn } from './public-en';
import type { TryWords } from './words';

/** The preview in English. */
export const en: TryWords = {
  title: 'Your shop with dangol',
  skip: 'To the content',
  lead: (span) =>
    `${span === undefined ? 'Learned' : `${span}. Learned`} from your files on this computer. Nothing in your shop was changed, and nothing was sent anywhere.`,
  pages: { overview: 'Overview', products: 'Products', data: 'Your data', public: 'What others could read' },
  search: { label: 'Product name or number', button: 'Find', all: 'All products' },
  strips: {
    'similar-buyers': 'Similar buyers purchased',
    'goes-with': 'Goes well with',
    cart: 'Goes with your cart',
    'for-you': 'Picked for you',
    popular: 'Popular right now',
    'new-arrivals': 'New arrivals',
    'top-rated': 'Top rated',
    viewed: 'Often viewed together',
    related: 'Popular in related categories',
    'popular-in-category': 'Popular among similar items',
  },
  more: 'More popular items',
  steps: {
    'similar-buyers': 'learned from its buyers',
    viewed: 'learned from what is viewed with it',
    'goes-with': 'learned from orders',
    cart: 'learned from carts',
    'for-you': 'learned from visits and orders',
    related: 'best-sellers of categories that go with it',
    'popular-in-category': 'best-sellers of its category',
    popular: 'best-sellers of the shop',
    'new-arrivals': 'by date',
    'top-rated': 'by ratings',
    none: 'nothing to show',
  },
  filled: (fillers) => `${fillers} more filled with best-sellers`,
  was: 'Regular price',
  noPrice: 'no price',
  soldOut: 'sold out',
  inShop: 'See it in the shop',
  sold: (orders) => `in ${orders} ${orders === '1' ? 'order' : 'orders'}`,
  seen: (visitors) => `seen by ${visitors}`,
  never: 'not sold in these files',
  again: (share, days) =>
    `${share} of 100 of its buyers buy it again${days === undefined ? '' : `, after ${days} days as a rule`}`,
  emptyStrip: 'Nothing to show here.',
  noName: 'This item has no name that may be published, so no strip can show it.',
  overview: {
    covered: 'of sales are of products whose page has a full row learned from your buyers',
    coveredNote: (items) => `${items} of all products`,
    orders: 'orders',
    ordersNote: (lines) => `${lines} lines read`,
    buyers: 'buyers',
    noBuyers: 'your files do not tell buyers apart',
    items: 'products',
    itemsNote: (sold) => `${sold} of them were sold`,
    picked: 'Three of your product pages',
    pickedLead:
      'As a visitor would see them of whom nothing is known yet. The first strip stands well under the buy button, the second below the details.',
    shelves: 'For the front page',
    shelvesLead: 'Strips that need no product: for the home page, categories, and an empty cart.',
    tooSmall:
      'These orders are too few to learn what belongs together: strips show best-sellers. More months will change that, or a record of visits beside the orders (--events).',
    health: {
      title: 'Is the data sound?',
      good: 'Nothing stands in the way.',
      some: (found) => `${found} worth a look.`,
      link: 'What was found',
    },
    next: {
      title: 'If you like what you see',
      steps: [
        [
          'Train the model into a folder of your shop.',
          'npx @dangol/trainer train --orders … --catalogue … --out model',
        ],
        [
          'Put the folder onto your web space, and the tag into your template.',
          '<script async src="/dangol/dangol.js" data-model="/dangol/model/"></script>',
        ],
        [
          'Look at it in the real shop, before anybody else does: open any page with this at the end of its address.',
          '?dangol=preview',
        ],
      ],
    },
  },
  coverage: {
    title: 'How many product pages are filled',
    lead: 'A strip shows what was learned from your buyers first; best-sellers fill the rest, so no strip is ever empty. Sales count what the product pages matter for.',
    full: 'whole row learned',
    part: 'one to five learned',
    none: 'best-sellers only',
    items: 'of all products',
    sales: 'of all sales',
    says: (name, items, sales) =>
      `${name}: a whole row for ${items} of 100 products, which make ${sales} of every 100 sales.`,
    sampled: (count) => `Measured on ${count} products, evenly drawn.`,
  },
  products: {
    title: 'Your products',
    lead: 'The best-selling first, each with the two strips its page would carry.',
    found: (count, query) => `${count} found for “${query}”`,
    none: 'No product has such a name or number.',
    range: (from, to, of) => `${from} to ${to} of ${of}`,
    previous: 'Previous',
    next: 'Next',
    open: 'Whole page',
    top: (count, of) => `The ${count} best-selling of ${of} products. Open one to see its strips.`,
  },
  product: {
    others: 'Other strips that could stand here',
    othersLead: 'In the cart, or on a page made for one visitor.',
    back: 'All products',
    unknown: 'There is no such product in these files.',
  },
  data: {
    title: 'Your data',
    lead: 'What was read, what was left out and why. Row numbers only: nothing of your customers is shown here.',
    fine: 'Nothing is missing: every product has a name, a picture, a price, a category and a page.',
    read: 'What was read',
    file: 'File',
    rows: 'Rows',
    refused: 'Not used',
    columns: 'Columns used',
    resolved: (share) => ({
      fine: `${share} % of the ordered lines are of products in the catalogue.`,
      bad: `Only ${share} % of the ordered lines are of products in the catalogue. The two files name products differently: give the catalogue a column with the other code, or name it with --map catalogue.alias=COLUMN.`,
    }),
    shapes: { ordered: 'Ordered are codes like', known: '; the catalogue has' },
    strangers: (count, orders) =>
      `${count} ordered ids are not in the catalogue (${orders} lines). They are never shown. The most frequent:`,
    missing: {
      withoutName: (count, of) => `${count} of ${of} products have no name that may be published: no strip shows them.`,
      withoutPicture: (count, of) => `${count} of ${of} products have no picture: their cards show a letter.`,
      withoutPrice: (count, of) => `${count} of ${of} products have no price.`,
      withoutCategory: (count, of) =>
        `${count} of ${of} products have no category: “Goes well with” cannot tell complements from alternatives.`,
      withoutLink: (count, of) =>
        `${count} of ${of} products have no page address: the tag needs data-url, or links in the catalogue.`,
    },
    sameTitle: (count) => `${count} names belong to several products that are no variants of one another:`,
    ruined: (count) =>
      `${count} ids look as if a spreadsheet had changed them. Export again, and do not open the file in Excel in between:`,
    noCatalogue:
      'No catalogue was given: pictures, prices, categories and page addresses are not known. Add --catalogue.',
    times: (title, items) => `${title} (${items})`,
    findings: 'Worth a look',
  },
  public: publicEn,
  end: [
    'This preview runs on your computer alone. Pictures come from the addresses in your catalogue.',
    'It runs no script, and ends with Ctrl-C; what was trained for it is removed then.',
  ],
};
