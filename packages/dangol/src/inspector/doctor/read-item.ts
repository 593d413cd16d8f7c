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
  const own = [...document.querySelectorAll('dangol-recs[item]')].flatMap((strip) => strip.getAttribute('item') || []);
  const shown = source.shown?.().find(({ item }) => item !== undefined)?.item;
  const current = client?.item.current();
  const named = [...new Set([current ?? [], own].flat())].slice(0, SAMPLES);
  const popular = await model?.popular();
  const samples = (popular?.shop.ids ?? []).slice(0, SAMPLES);
  const known = model?.version()
    ? (await model.read(shown === undefined ? named : [...named, shown])).records
    : undefined;
  // A strip may call it wrong where the page is right.
  const id = named.find((one) => known && !known.has(one)) ?? named[0] ?? shown;
  const view = client?.debug.events().findLast(({ name }) => name === 'view_item');
  // What reads platforms is called `shop`; which one it was says more.
  const reader = view?.reader === 'shop' ? undefined : view?.reader;
  const from = id !== current ? id && 'strip' : (reader ?? (facts?.item ? facts.platform : 'page'));
  if (id === undefined || !model || !known) return { id, from, isKnown: undefined, near: undefined, samples };
  const near = nearIds(id, facts?.aliases);
  const isKnown = known.has(id);
  const others = isKnown ? undefined : (await model.read(near)).records;
  return { id, from, isKnown, near: near.find((other) => others?.has(other)), samples };
}
