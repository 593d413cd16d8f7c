import { type RankRequest, rank } from '@dangol/recommender';
import type { Card, ItemRecord, Popular, Profile } from '@dangol/schema';
import type { Case, CaseSet } from './make-cases';
import type { Answer } from './protocols/baselines';
import type { Question } from './protocols/question';

/** How often a strip was right. Shares are fractions. */
export interface StripScore {
  strip: string;
  asks: string;
  n: number;
  metrics: {
    /** Share of cases with the label among the first 20. */
    'HR@20': number;
    /** Mean of 1/rank, 0 beyond 20. */
    'MRR@20': number;
    /** Share of all items that came up anywhere, popular ones as a last resort not counted. */
    coverage: number;
    /** Share of the 20 places that the strip's own lists filled. */
    filled: number;
  };
  /** What the shop's most popular items would have scored. */
  popularity: { 'HR@20': number; 'MRR@20': number };
  /** What plain cosine would have scored, where it was asked. */
  cosine?: { 'HR@20': number; 'MRR@20': number };
  seconds: number;
}

/** The model as the browser would read it. */
export interface ReadModel {
  records: Map<string, ItemRecord>;
  cards: Map<string, Card>;
  popular: Popular;
  /** Ids by number. */
  ids: string[];
  /** Items that coverage is a share of. */
  met: number;
}

const SHOWN = 20;

/** Asks `rank()`, the very function that runs in the browser, every question of a strip. */
export function scoreCases({ strip, asks, action, cases }: CaseSet, model: ReadModel, cosine?: Answer): StripScore {
  const startedAt = performance.now();
  const seen = new Set<string>();
  const sums = {
    hits: 0,
    reciprocal: 0,
    own: 0,
    popularHits: 0,
    popularReciprocal: 0,
    cosineHits: 0,
    cosineReciprocal: 0,
  };
  for (const single of cases) {
    const label = model.ids[single.label] as string;
    const ask = (kind: RankRequest['kind']) => rank({ ...requestOf(single, model, action), kind }).slice(0, SHOWN);
    const shown = ask(strip);
    const place = shown.findIndex(({ id }) => id === label) + 1;
    if (place) sums.hits++;
    if (place) sums.reciprocal += 1 / place;
    for (const { id, reason } of shown) {
      if (reason.code.startsWith('popular')) continue;
      sums.own++;
      seen.add(id);
    }
    const popularPlace = ask('popular').findIndex(({ id }) => id === label) + 1;
    if (popularPlace) sums.popularHits++;
    if (popularPlace) sums.popularReciprocal += 1 / popularPlace;
    const cosinePlace = cosine ? cosine(question(strip, single, model), SHOWN).indexOf(label) + 1 : 0;
    if (cosinePlace) sums.cosineHits++;
    if (cosinePlace) sums.cosineReciprocal += 1 / cosinePlace;
  }
  const n = cases.length;
  return {
    strip,
    asks,
    n,
    metrics: {
      'HR@20': sums.hits / n,
      'MRR@20': sums.reciprocal / n,
      coverage: seen.size / Math.max(1, model.met),
      filled: sums.own / (n * SHOWN),
    },
    popularity: { 'HR@20': sums.popularHits / n, 'MRR@20': sums.popularReciprocal / n },
    ...(cosine && { cosine: { 'HR@20': sums.cosineHits / n, 'MRR@20': sums.cosineReciprocal / n } }),
    seconds: (performance.now() - startedAt) / 1000,
  };
}

/** What the plain methods are asked: from the page's item, or from what was met. */
function question(kind: CaseSet['strip'], { item, history }: Case, { ids }: ReadModel): Question {
  const met = (item === null ? history : [item]).map((number) => ids[number] as string);
  const exclude = [...met, ...history.map((number) => ids[number] as string)];
  return { ask: { kind, exclude, snapshot: null, now: 0 }, met, labels: [], group: '' };
}

/** What a question comes to for `rank()`, but for the strip. */
export function requestOf(
  { item, history, at }: Case,
  model: ReadModel,
  action: CaseSet['action'],
): Omit<RankRequest, 'kind'> {
  const { records, cards, popular } = model;
  const ids = history.map((number) => model.ids[number] as string);
  const anchor = item === null ? undefined : model.ids[item];
  return {
    item: anchor,
    snapshot: ids.length ? profileOf(ids, at, action) : null,
    records,
    cards,
    popular,
    exclude: ids,
    now: 0,
  };
}

function profileOf(ids: string[], at: number[], action: CaseSet['action']): Profile {
  return {
    format: 'dangol-profile/1',
    updatedAt: 0,
    seed: '',
    items: ids.map((id, place) => ({ id, at: at[place] as number, views: 1, action })),
    cart: [],
    wishlist: [],
    orders: [],
    searches: [],
    pageTypes: [],
    visits: { count: 1, firstAt: 0, lastAt: 0 },
    affinities: { category: [], brand: [], keyword: [] },
    attributions: [],
    dismissed: [],
    counts: [],
  };
}
