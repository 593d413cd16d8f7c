import { neededRecords, type Recommended, type RecommendRequest, rank, recommend } from '@dangol/recommender';
import type { ProfileSnapshot } from '@dangol/schema';
import type { Client } from '@dangol/sdk';
import type { Model } from '@dangol/sdk/model';
import type { Source, StripRequest, StripResult } from '@dangol/widget';
import { createLive } from './source/create-live';
import { createTurns } from './source/create-turns';
import { createWatch } from './source/create-watch';
import type { LiveCard } from './source/lay-over';
import { profileCards } from './source/profile-cards';
import { type Timers, withinTime } from './source/within-time';

/** The slice of a client that a source uses. */
export interface SourceClient {
  profile: Pick<Client['profile'], 'snapshot' | 'subscribe' | 'ready'>;
  consent: Pick<Client['consent'], 'allows' | 'subscribe'>;
  track: Client['track'];
}

/** Options of `createSource()`. */
export interface SourceOptions {
  /** Where lists and cards come from; without it there is *recently viewed* alone. */
  model?: Model | undefined;
  /**
   * Asks the shop's page for what it knows better (price, stock, title). Items that come back as `out_of_stock` are not shown. Waited for
   * at most a second; what is late, fails or is missing leaves the model's card as it is.
   */
  resolveItems?: ((ids: string[]) => Promise<readonly LiveCard[]>) | undefined;
  /** BCP 47; titles are taken in this language where cards have it. Default: the cards' own title. */
  lang?: string | undefined;
  /** The page's address: strips of one page do not repeat each other. Default `location.href`. */
  page?: () => string | undefined;
  /** Default the global one. */
  timers?: Timers;
  /** Epoch ms. */
  now?: () => number;
}

/** How long the stored profile may take to be read. */
const READY_MS = 1000;

/**
 * Joins model, profile and recommender into what the widget asks. Without a client, or while personalization is not allowed, strips are
 * made from the page's item and what is popular alone.
 */
export function createSource(client: SourceClient | undefined, options: SourceOptions = {}): Source {
  const { model, resolveItems, lang, timers = globalThis, now = Date.now } = options;
  const take = createTurns(options.page ?? (() => globalThis.location?.href), timers);
  const watch = client && createWatch(client, timers);

  async function personal(): Promise<ProfileSnapshot | null> {
    if (!client?.consent.allows('personalization')) return null;
    await withinTime(client.profile.ready(), READY_MS, timers);
    return client.consent.allows('personalization') ? client.profile.snapshot() : null;
  }

  /** All that a strip chooses from, before it is its turn: read in parallel with the other strips. */
  async function prepare({ kind, item, limit, exclude = [] }: StripRequest) {
    const snapshot = await personal();
    const needed = neededRecords({ kind, item, snapshot });
    const read = await model?.read(needed.fetch, { kept: needed.kept });
    const cards = new Map([...profileCards(kind === 'recently-viewed' ? snapshot : null), ...(read?.cards ?? [])]);
    const choice: RecommendRequest = {
      kind,
      item,
      limit,
      exclude,
      snapshot,
      records: read?.records ?? new Map(),
      cards,
      popular: kind === 'popular' ? await model?.popular() : undefined,
      now: now(),
    };
    const live = createLive(resolveItems, timers);
    const wider = { ...choice, limit: 2 * limit };
    choice.cards = await live([...recommend(wider).items, ...rank(wider).slice(0, wider.limit)].map(idOf), cards);
    return { choice, live };
  }

  async function choose(prepared: ReturnType<typeof prepare>, above: () => string[]): Promise<StripResult> {
    const { choice, live } = await prepared;
    const { limit, exclude = [] } = choice;
    const fill = () => recommend({ ...choice, exclude: [...exclude, ...above()] });
    if (fill().items.length < limit) {
      choice.popular ??= await model?.popular();
      choice.cards = await live(recommend({ ...choice, limit: 2 * limit }).items.map(idOf), choice.cards);
    }
    const { items, step } = fill();
    return { items: items.map(inLanguage), step, modelVersion: model?.version() };
  }

  function inLanguage(item: Recommended): Recommended {
    const title = lang && item.card.titles?.[lang.split('-', 1)[0] as string];
    return title ? { ...item, card: { ...item.card, title } } : item;
  }

  return {
    async recommend(request) {
      try {
        const prepared = prepare(request);
        // Looked at only in its turn.
        prepared.catch(() => {});
        return await take(request.kind, (above) => choose(prepared, above));
      } catch {
        return { items: [], step: 'none', modelVersion: undefined };
      }
    },
    subscribe: (listener) => watch?.(listener) ?? (() => {}),
    track: (name, params) => client?.track(name, params),
  };
}

function idOf({ id }: { id: string }): string {
  return id;
}
