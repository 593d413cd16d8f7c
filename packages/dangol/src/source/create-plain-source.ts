import { neededRecords, type RecommendRequest, recommend } from '@dangol/recommender';
import type { Card } from '@dangol/schema';
import type { Source, StripRequest, StripResult } from '@dangol/widget';
import type { SourceClient, SourceOptions } from '../create-source';
import { createTurns } from './create-turns';
import { createWatch, lookAt } from './create-watch';
import { profileCards } from './profile-cards';
import { withinTime } from './within-time';

/** What a plain source takes. */
export interface PlainOptions extends Omit<SourceOptions, 'resolveItems'> {
  /** Gives the cards of a choice as the shop's page knows them now. */
  live?: (choice: RecommendRequest) => Promise<Map<string, Card>>;
}

/** Most strips that are remembered for the inspector; a single-page shop goes on drawing. */
const SHOWN_MAX = 12;

/** A source that also tells what its strips show, for the inspector's "why". */
export interface TellingSource extends Source {
  /** The last answer to each strip of this page. */
  shown(): { kind: StripRequest['kind']; item: string | undefined; result: StripResult }[];
}

/** `createSource()` without the shop's own cards: what the script tag needs. */
export function createPlainSource(client: SourceClient | undefined, options: PlainOptions): TellingSource {
  const { model, live, timers = globalThis, now = Date.now } = options;
  const page = options.page ?? (() => globalThis.location?.href);
  const take = createTurns(page, () => (client ? lookAt(client) : ''), timers);

  /** All that a strip chooses from, before it is its turn: read in parallel with the other strips. */
  async function prepare({ kind, item, limit }: StripRequest): Promise<RecommendRequest> {
    if (client) await withinTime(client.profile.ready(), timers);
    const snapshot = client?.consent.allows('personalization') ? client.profile.snapshot() : null;
    const { fetch, kept } = neededRecords({ kind, item, snapshot });
    const { records = new Map(), cards = [] } = (await model?.read(fetch, kept)) ?? {};
    return { kind, item, limit, snapshot, records, cards: new Map([...profileCards(snapshot), ...cards]), now: now() };
  }

  const shown = new Map<string, ReturnType<TellingSource['shown']>[0]>();

  return {
    async recommend(request) {
      const { kind, item, limit, exclude = [] } = request;
      const prepared = prepare(request);
      // Looked at only in its turn.
      prepared.catch(() => {});
      const strip = `${kind} ${item}`;
      const result = await take(strip, limit, async (topsUp) => {
        const choice = await prepared;
        if (topsUp || kind === 'popular') {
          choice.popular ??= await model?.popular();
          for (const card of choice.popular?.cards ?? []) if (card) choice.cards.set(card.id, card);
        }
        if (live) choice.cards = await live(choice);
        return (taken) => {
          const { items, step } = recommend({ ...choice, exclude: [...exclude, ...taken] });
          return { items, step, modelVersion: model?.version() };
        };
      });
      shown.set(strip, { kind, item, result });
      if (shown.size > SHOWN_MAX) shown.delete(shown.keys().next().value as string);
      return result;
    },
    shown: () => [...shown.values()],
    subscribe: (client && createWatch(client, timers)) ?? (() => () => {}),
    track: (name, params) => client?.track(name, params),
  };
}
