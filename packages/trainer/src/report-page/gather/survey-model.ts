import type { ItemRecord } from '@dangol/schema';
import type { ItemFacts, ListName, LonelyReason, NamedItem, ReportData, Survey } from '../report-data';
import { byPopularity } from './by-popularity';
import { nameOf } from './name-of';
import { whyLonely } from './why-lonely';

const LISTS: readonly ListName[] = ['similarBuyers', 'goesWith', 'viewed', 'cart'];
/** What a strip shows before anyone scrolls far: the cards that a record brings. */
const SHOWN = 12;
const LONELY_EXAMPLES = 6;
const STRANGERS = 12;
/** Below this, tenths of the items say nothing. */
const FEWEST_FOR_TENTHS = 20;

type Tally = Record<keyof Survey['coverage'], { items: number; share: number }>;

/** What the walk needs to remember of an item. */
interface Met extends ItemFacts {
  places: number;
  hasList: boolean;
  isSoldOut: boolean;
  name?: NamedItem;
}

/** Reads every record of a model once, and says what its strips reach and what they leave out. */
export async function surveyModel(
  records: AsyncIterable<ItemRecord>,
  facts: readonly ItemFacts[],
  floors: ReportData['floors'],
  lang: string,
): Promise<Survey> {
  const items = new Map<string, Met>(
    facts.map((item) => [item.id, { ...item, places: 0, hasList: false, isSoldOut: false }]),
  );
  const offered = [...items.values()].filter(({ listed }) => listed);
  const isBought = offered.some(({ orders }) => orders > 0);
  const worth = ({ orders, visitors }: ItemFacts) => (isBought ? orders : visitors);
  const total = Math.max(
    1,
    offered.reduce((sum, item) => sum + worth(item), 0),
  );
  const none = () => ({ items: 0, share: 0 });
  const coverage: Tally = {
    similarBuyers: none(),
    goesWith: none(),
    viewed: none(),
    cart: none(),
    any: none(),
    named: none(),
  };
  for await (const { id, lists, card } of records) {
    const item = items.get(id);
    if (!item?.listed) continue;
    const count = (name: keyof Tally) => {
      coverage[name].items++;
      coverage[name].share += worth(item) / total;
    };
    item.isSoldOut = card?.availability === 'out_of_stock';
    if (card) count('named');
    for (const list of LISTS) {
      if (!lists[list]?.ids.length) continue;
      count(list);
      item.hasList = true;
      for (const other of lists[list].ids.slice(0, SHOWN)) {
        const neighbour = items.get(other);
        if (neighbour) neighbour.places++;
      }
    }
    if (item.hasList) count('any');
    // Names are wanted of the lonely alone: a large catalogue has many.
    else if (card) item.name = nameOf(card, lang);
  }
  const ordered = byPopularity(offered);
  return {
    offered: offered.length,
    coverage,
    borrowed: ordered.filter(({ hasList, orders, visitors }) => hasList && !orders && !visitors).length,
    reach: reachOf(ordered, worth),
    lonely: lonelyOf(ordered, floors),
    strangers: strangersOf(byPopularity([...items.values()].filter(({ listed }) => !listed))),
  };
}

function reachOf(ordered: readonly Met[], worth: (item: Met) => number): Survey['reach'] {
  const last = Math.max(1, ordered.length - 1);
  const places = Math.max(
    1,
    ordered.reduce((sum, item) => sum + item.places, 0),
  );
  const bought = Math.max(
    1,
    ordered.reduce((sum, item) => sum + worth(item), 0),
  );
  const tenths = Array.from({ length: 10 }, () => ({ bought: 0, shown: 0 }));
  let percentile = 0;
  for (const [place, item] of ordered.entries()) {
    percentile += (item.places / places) * (1 - place / last);
    const tenth = tenths[Math.floor((place * 10) / ordered.length)];
    if (!tenth) continue;
    tenth.bought += worth(item) / bought;
    tenth.shown += item.places / places;
  }
  return {
    shown: ordered.filter((item) => item.places > 0).length,
    percentile,
    tenths: ordered.length < FEWEST_FOR_TENTHS ? [] : tenths,
  };
}

function lonelyOf(ordered: readonly Met[], floors: ReportData['floors']): Survey['lonely'] {
  const byReason = new Map<LonelyReason, Survey['lonely'][number]>();
  for (const item of ordered) {
    if (item.hasList) continue;
    const reason = whyLonely(item, item.isSoldOut, floors);
    const entry = byReason.get(reason) ?? { reason, count: 0, examples: [] };
    entry.count++;
    if (entry.examples.length < LONELY_EXAMPLES)
      entry.examples.push({ ...(item.name ?? { title: item.id }), buyers: item.buyers, visitors: item.visitors });
    byReason.set(reason, entry);
  }
  return [...byReason.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

function strangersOf(ordered: readonly Met[]): Survey['strangers'] {
  return {
    count: ordered.length,
    orders: ordered.reduce((sum, { orders }) => sum + orders, 0),
    ids: ordered.slice(0, STRANGERS).map(({ id }) => id),
  };
}
