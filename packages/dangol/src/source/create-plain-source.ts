import { neededRecords, recommend, STRIPS } from '@dangol/recommender';
import type { Rules } from '@dangol/recommender/rules';
import type { Card } from '@dangol/schema';
import type { Source, StripRequest, StripResult } from '@dangol/widget';
import type { SourceClient, SourceOptions } from '../create-source';
import { countUnfit } from './count-unfit';
import type { Choice, LiveChoice } from './create-live';
import type { Prices } from './create-prices';
import { createTurns } from './create-turns';
import { createWatch, lookAt } from './create-watch';
import { profileCards } from './profile-cards';
import { withinTime } from './within-time';

/** What a plain source takes. */
export interface PlainOptions
  extends Omit<SourceOptions, 'resolveItems' | 'rules' | 'livePrices' | 'priceMaxAgeMs' | 'fetch'> {
  /** Gives the cards of a choice as the shop's page knows them now; nothing where it is not asked. */
  live?: (choice: Choice) => Promise<LiveChoice> | undefined;
  /** The shop's rules, asked for at every drawing; waited for at most a second. */
  rules?: () => Promise<Rules | undefined> | undefined;
}

/** Most strips that are remembered for the inspector; a single-page shop goes on drawing. */
const SHOWN_MAX = 12;

/** A source that also tells what its strips show, for the inspector's "why", and that may be told to look again. */
export interface TellingSource extends Source {
  /** The last answer to each strip of this page. */
  shown(): { kind: StripRequest['kind']; item: string | undefined; request: StripRequest; result: StripResult }[];
  /** What answers depend on besides the request, the model and the shop's page: where it is the same, so are they. */
  state(): string;
  /** Lets every strip ask again. */
  refresh(): void;
  /** What is known of `live.json`; absent where it is not asked for. */
  prices?: Prices['state'];
  /** Cards of one version of the model as they are known now, where anybody knows better: asks for what is not known, and waits at most a second. */
  freshen?: (cards: Map<string, Card>, version: string | undefined) => Promise<Map<string, Card>>;
  /** Called when better is known than before; set by whoever wants to hear of it. */
  onNews?: (() => void) | undefined;
}

/** `createSource()` without the shop's own cards: what the script tag needs. */
export function createPlainSource(client: SourceClient | undefined, options: PlainOptions): TellingSource {
  const { model, live, rules, demographics, timers = globalThis, now = Date.now } = options;
  const page = options.page ?? (() => globalThis.location?.href);
  const look = () => (client ? lookAt(client) : '');
  const take = createTurns(page, look, timers);
  const watch = client && createWatch(client, timers);
  const listeners = new Set<() => void>();
  const refresh = () => {
    for (const listener of [...listeners]) listener();
  };

  /** All that a strip chooses from, before it is its turn: read in parallel with the other strips. */
  async function prepare({ kind, item, query, limit }: StripRequest): Promise<Choice> {
    if (client) await withinTime(client.profile.ready(), timers);
    const isAllowed = (purpose: 'personalization' | 'demographics') => client?.consent.allows(purpose);
    const snapshot = isAllowed('personalization') ? client!.profile.snapshot() : null;
    const strip = STRIPS.get(kind);
    const ruled = await (rules && withinTime(Promise.resolve(rules()), timers));
    const known = await withinTime(
      // The shop's own function: what it throws costs its rules, not the strip.
      Promise.resolve().then(() => (ruled && isAllowed('demographics') ? demographics?.() : undefined)),
      timers,
    );
    const ruling = ruled?.ruling({ kind, page: page(), snapshot, demographics: known, now: now() });
    const { fetch, kept } = neededRecords({ kind, item, query, snapshot });
    // Before the records: they may come of a newer version then, never of an older one.
    const builtAt = strip?.news ? await model?.builtAt() : undefined;
    const [read, shelves] = await Promise.all([
      model?.read([...new Set([...fetch, ...(ruling?.pinned ?? [])])], kept),
      strip?.shelf ? model?.shelves() : undefined,
    ]);
    const { records = new Map(), cards = [], blend, version } = read ?? {};
    const all = new Map([...profileCards(snapshot), ...cards]);
    for (const card of cardsOf(shelves)) all.set(card.id, card);
    return {
      kind,
      item,
      query,
      limit,
      snapshot,
      records,
      blend,
      version,
      shelves,
      builtAt,
      ruling,
      cards: all,
      now: now(),
    };
  }

  const shown = new Map<string, ReturnType<TellingSource['shown']>[0]>();

  return {
    async recommend(request) {
      const { kind, query = '', limit, exclude = [] } = request;
      const known = client?.item;
      // For a platform's adapter to say, where one is on its way; strips that need no item do not wait for it.
      let { item } = request;
      if (!item && known?.ready && STRIPS.get(kind)?.anchor) {
        await known.ready;
        item = known.current();
      }
      const prepared = prepare({ ...request, item });
      // Looked at only in its turn.
      prepared.catch(() => {});
      const strip = `${kind} ${item} ${query}`;
      const isPure = STRIPS.get(kind)?.pure;
      let hasOwn = false;
      const fill = () =>
        take<StripResult>(strip, isPure ? 1 : limit, async (topsUp) => {
          const choice = await prepared;
          if (topsUp || kind === 'popular') {
            const popular = Promise.resolve(model?.popular());
            choice.popular ??= await (hasOwn ? withinTime(popular, timers) : popular);
            // What comes late fills what is short by then.
            if (!choice.popular) void popular.then((late) => late && refresh());
            for (const card of cardsOf(choice.popular)) choice.cards.set(card.id, card);
          }
          Object.assign(choice, await live?.(choice));
          return (taken) => {
            const { items, step } = recommend({ ...choice, exclude: [...exclude, ...taken] });
            hasOwn = items.length > 0;
            const met = new Set(choice.snapshot?.items.map(({ id }) => id));
            return { items, step, modelVersion: model?.version(), dropped: countUnfit(choice.cards, met) };
          };
        });
      const none = (): StripResult => ({ items: [], step: 'none', modelVersion: model?.version() });
      const found = await fill().catch(none);
      const result = model?.isOff() ? none() : found;
      shown.set(strip, { kind, item, request, result });
      if (shown.size > SHOWN_MAX) shown.delete(shown.keys().next().value as string);
      return result;
    },
    shown: () => [...shown.values()],
    state: () => JSON.stringify([page(), look()]),
    refresh,
    subscribe(listener) {
      listeners.add(listener);
      const removers = [watch?.(listener), model?.subscribe(listener)];
      return () => {
        listeners.delete(listener);
        for (const remove of removers) remove?.();
      };
    },
    track: (name, params) => client?.track(name, params),
    forget(ids) {
      for (const viewed of ids) client?.profile.forget({ viewed });
    },
  };
}

/** The cards of a file, those that are none left out: it comes off the network. */
function cardsOf(file: { cards: Card[] } | undefined): Card[] {
  return file?.cards.filter((card) => card) ?? [];
}
