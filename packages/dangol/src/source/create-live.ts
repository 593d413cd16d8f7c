import type { Recommendation, RecommendRequest } from '@dangol/recommender';
import type { Card } from '@dangol/schema';
import type { StripItem, StripRequest, StripResult } from '@dangol/widget';
import type { TellingSource } from './create-plain-source';
import { type LiveCard, layOver, liveCards } from './lay-over';
import { type Timers, withinTime } from './within-time';

/** A choice with what the shop's page has said of its items. */
export type LiveChoice = Pick<RecommendRequest, 'cards' | 'live'>;

/** Lays what the page has said over a choice before it is made. */
export type Live = (choice: RecommendRequest) => Promise<LiveChoice>;

/** What asks a shop's page for live fields. */
export interface LiveDeps {
  /** Its `recommend()` is replaced by one that lays over. */
  source: TellingSource;
  resolveItems: (ids: string[]) => Promise<readonly LiveCard[]>;
  timers: Timers;
  /** Epoch ms. */
  now: () => number;
  /** The recommender's, which the lazy part has not with it. */
  recommend: (choice: RecommendRequest) => Recommendation;
}

/** What the shop's page said of an item counts for so long; then it is asked again by the next answer. */
const LIVE_MS = 60_000;

/** Most items that are asked for at once. */
const ASKED = 100;

/** Most strips whose answers are remembered, the latest; a single-page shop goes on drawing. */
const ANSWERS_MAX = 30;

/** What these claim of an item is true at the price or stock of this moment, or not at all. */
const NEWS: readonly string[] = ['price-drop', 'back-in-stock'] satisfies StripRequest['kind'][];

/** What one strip was given last. */
interface Answer {
  result: StripResult;
  state: string;
  isShort: boolean;
  /** Live fields have come since. */
  isDue: boolean;
}

/**
 * Lays what the shop's page knows over the strips without moving anything. A strip is drawn from the model at once, with what the page has said
 * so far, or says without a request. What it says later changes the cards where they stand: their price, their title; what turned out sold out
 * is marked so in its place, and what is new to a short strip comes at its end. The next choice leaves out what is sold out; so does a strip
 * nothing of which has been in view. Only strips whose very claim
 * hangs on it (*price dropped*, *back in stock*) wait, at most a second.
 */
export function createLive({ source, resolveItems, timers, now, recommend }: LiveDeps): Live {
  const choose = source.recommend;
  const known = new Map<string, LiveCard>();
  const askedAt = new Map<string, number>();
  const answers = new Map<string, Answer>();

  /** Asks for what was not asked lately. Resolves when it is known, or the page has failed. */
  async function ask(ids: string[]): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !(now() - askedAt.get(id)! < LIVE_MS)).slice(0, ASKED);
    if (!wanted[0]) return;
    for (const id of wanted) askedAt.set(id, now());
    try {
      for (const card of liveCards(await resolveItems(wanted))) known.set(card.id, card);
    } catch {
      // The shop's own function: the model's cards stand.
    }
    tell();
  }

  /** Lets the strips ask again if one of them shows something else now. Each gets what it has, with other fields, and nothing is chosen anew. */
  function tell(): void {
    gather();
    const all = [...answers.values()];
    if (
      !all.some(({ result, isShort }) => isShort || JSON.stringify(over(result).items) !== JSON.stringify(result.items))
    )
      return;
    for (const answer of all) answer.isDue = true;
    source.refresh();
  }

  const over = (result: StripResult): StripResult => ({
    ...result,
    items: result.items.map((item) => ({ ...item, card: { ...item.card, ...known.get(item.id) } })),
  });

  const nameOf = ({ kind, item, query }: StripRequest) => JSON.stringify([kind, item, query]);
  const stateOf = ({ limit, exclude }: StripRequest) => JSON.stringify([source.state(), limit, exclude]);

  function remember(request: StripRequest, result: StripResult, state: string): void {
    const name = nameOf(request);
    answers.delete(name);
    answers.set(name, { result, state, isShort: result.items.length < request.limit, isDue: false });
    if (answers.size > ANSWERS_MAX) answers.delete(answers.keys().next().value as string);
  }

  /** What was asked for before this was loaded. */
  function gather(): void {
    for (const { request, result } of source.shown()) {
      if (!answers.has(nameOf(request))) remember(request, result, stateOf(request));
    }
  }

  source.recommend = async (request) => {
    const { kind, limit, isUnseen } = request;
    const state = stateOf(request);
    const last = answers.get(nameOf(request));
    const stays = last?.isDue && last.state === state && !isUnseen && !NEWS.includes(kind);
    const items: StripItem[] = stays ? over(last.result).items : [];
    let result = last?.result as StripResult;
    if (items.length < limit) {
      const chosen = over(await choose(request));
      if (!items[0]) result = chosen;
      for (const one of chosen.items) if (!items.some(({ id }) => id === one.id)) items.push(one);
    }
    result = { ...result, items: items.slice(0, limit) };
    remember(request, result, state);
    return result;
  };

  gather();
  void ask(source.shown().flatMap(({ result }) => result.items.map(({ id }) => id)));

  return async (choice) => {
    const limit = 2 * choice.limit;
    const near = recommend({ ...choice, limit }).items.map(({ id }) => id);
    const bare = listedIn(choice.records, limit).filter((id) => !choice.cards.has(id));
    const asked = ask([...(choice.ruling?.pinned ?? []), ...near, ...bare]);
    if (NEWS.includes(choice.kind)) await withinTime(asked, timers);
    // What the page has at hand is there at the first drawing.
    else await Promise.race([asked, new Promise<void>((resolve) => timers.setTimeout(resolve, 0))]);
    return { cards: layOver(choice.cards, known.values()), live: known as ReadonlyMap<string, Partial<Card>> };
  };
}

/** The tops of all lists of these records. What comes off the network may be anything. */
function listedIn(records: RecommendRequest['records'], most: number): string[] {
  const lists = [...records.values()].flatMap((record) => Object.values(record?.lists ?? {}));
  const ids = lists.flatMap((list) => (Array.isArray(list?.ids) ? list.ids.slice(0, most) : []));
  return ids.filter((id) => typeof id === 'string');
}
