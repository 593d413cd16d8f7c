// What the shop has once: its products, its cart, a client (events, consent, profile) and a source (what the strips show).
import { cloudevents } from '@dangol/backends/cloudevents';
import { createClient } from '@dangol/sdk';
import { defineConsent } from '@dangol/widget/consent';
import { createSource } from 'dangol';
// Stands for your API: thirteen products, one a line, no quotes.
import table from '../script-tag/catalogue.csv?raw';

const [header, ...rows] = table
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','));

/** The products by id. */
export const products = new Map(
  rows.map((cells) => {
    const cell = Object.fromEntries(header.map((name, index) => [name, cells[index]]));
    const price = Number.parseInt(cell.sale_price || cell.price, 10);
    return [cell.id, { id: cell.id, title: cell.title, category: cell.product_type, price, image: cell.image_link }];
  }),
);

export const won = (amount) => `₩${amount.toLocaleString('en')}`;

export const client = createClient({
  regime: 'eu',
  model: '/model/',
  backends: [cloudevents({ url: 'http://127.0.0.1:8787/events' })],
  // ① A router changes the page without loading one. Without the readers every event is yours to report, below.
  readers: false,
});

export const source = createSource(client, { model: client.model });

// ② The notice: what it asks for decides what may be kept and sent. profileLink lets the member's own orders count.
defineConsent(client.consent, {
  shop: 'A tea shop',
  purposes: ['personalization', 'analytics', 'profileLink'],
});

const line = ({ id, quantity }) => ({ ...products.get(id), quantity });
const ga4 = ({ id, title, category, price, quantity = 1 }) => ({
  item_id: id,
  item_name: title,
  item_category: category,
  price,
  quantity,
});
const total = (lines) => lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);

/** ③ GA4's names and parameters, as a shop's dataLayer would have them. */
export function tell(name, lines, more) {
  client.track(name, { currency: 'KRW', value: total(lines), items: lines.map(ga4), ...more });
}

/** The cart, in memory: this shop forgets it with the page. Subscribable, as React wants it. */
export const cart = createCart();

function createCart() {
  let ids = new Map();
  let lines = [];
  const listeners = new Set();
  const change = (next) => {
    ids = next;
    lines = [...ids].map(([id, quantity]) => line({ id, quantity }));
    for (const listener of listeners) listener();
  };
  return {
    lines: () => lines,
    total: () => total(lines),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(id) {
      change(new Map(ids).set(id, (ids.get(id) ?? 0) + 1));
      tell('add_to_cart', [line({ id, quantity: 1 })]);
    },
    remove(id) {
      const next = new Map(ids);
      next.delete(id);
      tell('remove_from_cart', [line({ id, quantity: ids.get(id) })]);
      change(next);
    },
    /** ④ The order, once: its number makes it one wherever it is told again. @returns the order's number */
    order() {
      const number = `W-${Date.now()}`;
      tell('purchase', lines, { transaction_id: number });
      change(new Map());
      return number;
    },
  };
}

/** ⑤ Who is signed in, with the orders that your server knows: a wiped or new device knows them again. `null` signs out. */
export function signIn(member) {
  client.member(member);
}
