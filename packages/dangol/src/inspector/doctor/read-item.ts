import type { InspectorContext, ShopFacts } from '../context';
import type { Findings } from './findings';
import { nearIds } from './near-ids';

/** How many of the model's ids are looked at. */
const SAMPLES = 60;

/** Which item the page is about, who says so, and what the model has of it. */
export async function readItem(
  document: Document,
  client: InspectorContext['client'],
  source: InspectorContext['source'],
  model: InspectorContext['model'],
  facts: ShopFacts,
): Promise<Findings['item']> {
  const own = document.querySelector('dangol-recs[item]')?.getAttribute('item') || undefined;
  const shown = source.shown?.().find(({ item }) => item !== undefined)?.item;
  const current = client?.item.current();
  const id = current ?? own ?? shown;
  const view = client?.debug.events().findLast(({ name }) => name === 'view_item');
  // What reads platforms is called `shop`; which one it was says more.
  const reader = view?.reader === 'shop' ? undefined : view?.reader;
  const from = current === undefined ? id && 'strip' : (reader ?? (facts?.item ? facts.platform : 'page'));
  const popular = await model?.popular();
  const samples = (popular?.shop.ids ?? []).slice(0, SAMPLES);
  if (id === undefined || !model?.version()) return { id, from, isKnown: undefined, near: undefined, samples };
  const near = nearIds(id, facts?.aliases);
  const { records } = await model.read([id]);
  const isKnown = records.has(id);
  const others = isKnown ? undefined : (await model.read(near)).records;
  return { id, from, isKnown, near: near.find((other) => others?.has(other)), samples };
}
