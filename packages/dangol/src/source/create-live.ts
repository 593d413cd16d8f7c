import type { Recommendation, RecommendRequest } from '@dangol/recommender';
import type { Card } from '@dangol/schema';
import type { Model } from '@dangol/sdk/model';
import type { StripItem, StripRequest, StripResult } from '@dangol/widget';
import { createLayers } from './create-layers';
import type { TellingSource } from './create-plain-source';
import { createPrices, type PricesDeps } from './create-prices';
import type { LiveCard } from './live-cards';
import { type Timers, withinTime } from './within-time';

/** What a strip chooses from, and the version of the model that its records are of. */
export type Choice = RecommendRequest & { version?: string | undefined };

/** A choice with what is known better than the model knows it. */
export type LiveChoice = Pick<RecommendRequest, 'cards' | 'live' | 'builtAt'>;

/** Prices and stock newer than the model. */
export interface Live {
  /** Lays what is known over a choice before it is made, and asks for what is not. */
  lay(choice: Choice): Promise<LiveChoice>;
  /** Asks for what is shown now. */
  look(): void;
}

/** What asks a shop's page for live fields, and its host for `live.json`. */
export interface LiveDeps {
  /** Its `recommend()` is replaced by one that lays over. */
  source: TellingSource;
  /** Looked for at every asking: it may come later. */
  resolveItems?: ((ids: string[]) => Promise<readonly LiveCard[]>) | undefined;
  /** Where `live.json` is, and how old it may be; without it there is none. */
  prices?: Pick<PricesDeps, 'url' | 'maxAgeMs' | 'fetch'> | undefined;
  model?: Pick<Model, 'version' | 'renew'> | undefined;
  timers: Timers & Partial<Pick<Window, 'addEventListener'>>;
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
 * Lays what the shop knows now over the strips without moving anything: `live.json` first, what its page says over that. A strip is drawn from the model at once, with what is known so
 * far, or said without a request. What comes later changes the cards where they stand: their price, their title; what turned out sold out
 * is marked so in its place, and what is new to a short strip comes at its end. The next choice leaves out what is sold out; so does a strip
 * nothing of which has been in view. Only strips whose very claim
 * hangs on it (*price dropped*, *back in stock*) wait, at most a second.
 */
export function createLive(deps: LiveDeps): Live {
  const { source, model, timers, now, recommend } = deps;
  const choose = source.recommend;
  const askedAt = new Map<string, number>();
  const answers = new Map<string, Answer>();
  const prices = deps.prices && createPrices({ ...deps.prices, timers, now, changed });
  const layers = createLayers(prices);
  let renewed: string | undefined;

  /** Asks for what was not asked lately. Resolves when it is known, or the page has failed. */
  async function ask(ids: string[]): Promise<void> {
    const { resolveItems } = deps;
    const wanted = [...new Set(ids)].filter((id) => !(now() - askedAt.get(id)! < LIVE_MS)).slice(0, ASKED);
    if (!resolveItems || !wanted[0]) return;
    for (const id of wanted) askedAt.set(id, now());
    try {
      layers.add(await resolveItems(wanted));
    } catch {
      // The shop's own function: the model's cards stand.
    }
    tell();
  }

  /** `live.json` has come, or will not. */
  function changed(): void {
    tell();
    compare(model?.version());
  }

  /** Prices of another version are of no use until the model is of that version, too: there may be a new one. */
  async function compare(version: string | undefined): Promise<void> {
    const wanted = prices?.version();
    if (!model || !wanted || !version || version === wanted || renewed === wanted) return;
    renewed = wanted;
    await model.renew();
    if (model.version() === wanted) source.refresh();
  }

  /** Lets the strips ask again if one of them shows something else now. Each gets what it has, with other fields, and nothing is chosen anew. */
  function tell(): void {
    source.onNews?.();
    gather();
    const all = [...answers.values()];
    if (
      !all.some(
        ({ result, isShort }) => isShort || JSON.stringify(layers.over(result).items) !== JSON.stringify(result.items),
      )
    )
      return;
    for (const answer of all) answer.isDue = true;
    source.refresh();
  }

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
    const items: StripItem[] = stays ? layers.over(last.result).items : [];
    let result = last?.result as StripResult;
    if (items.length < limit) {
      const chosen = layers.over(await choose(request));
      if (!items[0]) result = chosen;
      for (const one of chosen.items) if (!items.some(({ id }) => id === one.id)) items.push(one);
    }
    result = { ...result, items: items.slice(0, limit) };
    remember(request, result, state);
    return result;
  };

  source.freshen = async (cards, version) => {
    await withinTime(Promise.all([ask([...cards.keys()]), prices?.ask()]), timers);
    return layers.choose({ cards, version } as Choice).cards as Map<string, Card>;
  };

  function look(): void {
    gather();
    void ask(source.shown().flatMap(({ result }) => result.items.map(({ id }) => id)));
  }

  if (prices) {
    source.prices = prices.state;
    const again = ({ target }: Event) => {
      if ((target as Document).visibilityState !== 'hidden') void prices.ask();
    };
    for (const event of ['visibilitychange', 'pageshow']) timers.addEventListener?.(event, again);
    void prices.ask();
  }
  look();
  // What was being chosen while this was on its way has not passed here: all ask once more, and what is drawn stays as it is.
  for (const answer of answers.values()) answer.isDue = true;
  source.refresh();
  source.onNews?.();

  return {
    look,
    async lay(choice) {
      const limit = 2 * choice.limit;
      const near = deps.resolveItems ? recommend({ ...choice, limit }).items.map(({ id }) => id) : [];
      const bare = listedIn(choice.records, limit).filter((id) => !choice.cards.has(id));
      const asked = Promise.all([ask([...(choice.ruling?.pinned ?? []), ...near, ...bare]), prices?.ask()]);
      if (NEWS.includes(choice.kind)) await withinTime(asked, timers);
      // What the page has at hand is there at the first drawing.
      else await Promise.race([asked, new Promise<void>((resolve) => timers.setTimeout(resolve, 0))]);
      void compare(choice.version);
      return layers.choose(choice);
    },
  };
}

/** The tops of all lists of these records. What comes off the network may be anything. */
function listedIn(records: RecommendRequest['records'], most: number): string[] {
  const lists = [...records.values()].flatMap((record) => Object.values(record?.lists ?? {}));
  const ids = lists.flatMap((list) => (Array.isArray(list?.ids) ? list.ids.slice(0, most) : []));
  return ids.filter((id) => typeof id === 'string');
}
