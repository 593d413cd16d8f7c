import type { Line } from '../trainer/workbench';

/** A log of one shop: visits with searches, views, carts and purchases, an order log beside it, and a catalogue. */
export interface GeneratedLog {
  /** Our collector's JSON Lines. */
  events: string;
  orders: Line[];
  catalogue: Line[];
}

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1);

/** The same seed gives the same log. Items are of a power law; one in twelve has no category, one in nine belongs to a group. */
export function generateLog({ seed = 1, visitors = 300, items = 120, days = 60 } = {}): GeneratedLog {
  const random = draw(seed);
  const below = (most: number) => Math.floor(random() * most);
  const item = () => Math.floor(items * random() ** 2.2);
  const events: object[] = [];
  const orders: Line[] = [];
  let serial = 0;
  const at = (visit: number, step: number) => visit + step * 7_000 + (below(3) ? below(5_000) : 0);
  for (let visitor = 0; visitor < visitors; visitor++) {
    for (let visit = 0; visit <= below(4); visit++) {
      const begun = START + below(days) * DAY_MS + below(80_000_000);
      const session = `s${visitor}-${visit}`;
      const topic = item();
      const one = (name: string, step: number, params: object) =>
        events.push({
          id: `e${serial++}`,
          name,
          at: at(begun, step),
          visitor: `v${visitor}`,
          session,
          ...(visitor % 5 === 0 && { member: `m${visitor}` }),
          params,
        });
      const near = () => `P${String((topic + below(9)) % items).padStart(4, '0')}`;
      if (below(3) === 0) one('search', 0, { search_term: ['linen shirt', '린넨 셔츠', 'SHOES ', 'gift'][topic % 4] });
      const met = Array.from({ length: 1 + below(8) }, near);
      for (const [step, item_id] of met.entries()) {
        one('view_item', step + 1, { items: [{ item_id, item_name: `Item ${item_id}` }] });
      }
      if (below(3) === 0) one('add_to_cart', 12, { items: [{ item_id: met[0] }] });
      if (below(4) === 0) {
        const order = `O${visitor}-${visit}`;
        const bought = [...new Set([met[0], near(), near()])];
        one('purchase', 13, { transaction_id: order, items: bought.map((item_id) => ({ item_id, price: 10 })) });
        if (below(2)) for (const id of bought) orders.push(line(order, visitor, id as string, begun));
      }
    }
    for (let count = 0; count < below(5); count++) {
      const when = START + below(days) * DAY_MS;
      const order = `${10_000 + visitor * 10 + count}`;
      for (let lines = 0; lines <= below(4); lines++) {
        orders.push(line(order, visitor, `P${String(item()).padStart(4, '0')}`, when));
      }
    }
  }
  const catalogue = Array.from({ length: items }, (_, number): Line => {
    const id = `P${String(number).padStart(4, '0')}`;
    return {
      id,
      title: `Item ${number}`,
      price: 5 + (number % 40),
      product_type: number % 12 === 0 ? null : `Category ${number % 7}`,
      item_group_id: number % 9 === 0 ? `G${number % 4}` : null,
      brand: `Brand ${number % 3}`,
      availability: number % 17 === 0 ? 'out of stock' : 'in stock',
    };
  });
  return { events: events.map((event) => JSON.stringify(event)).join('\n'), orders, catalogue };
}

function line(order: string, buyer: number, item: string, when: number): Line {
  const price = (5 + (item.charCodeAt(3) % 9) + 0.5).toFixed(2);
  return { order, buyer: `m${buyer}`, item, at: new Date(when).toISOString(), quantity: 1, price };
}

/** Mulberry32. */
function draw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
