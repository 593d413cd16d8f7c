import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePopular, parseShelves } from '@dangol/schema';
import { closeOnSignal } from '../engines/close-on-signal';
import { type OpenModel, openModel } from '../inspect/open-model';
import { chooseLanguage } from '../report-page/choose-language';
import { byPopularity } from '../report-page/gather/by-popularity';
import { pickExamples } from '../report-page/gather/pick-examples';
import { readLog } from '../report-page/gather/read-log';
import { surveyModel } from '../report-page/gather/survey-model';
import type { ItemFacts, LogFacts } from '../report-page/report-data';
import type { Words } from '../report-page/words/words';
import { type TrainOptions, train } from '../train';
import { openModelFiles } from '../write/open-model-files';
import { type CardFacts, findTrouble } from './gather/find-trouble';
import { measureStrips } from './gather/measure-strips';
import { type Ground, readPage, readShelves } from './gather/read-page';
import { readPublished } from './gather/read-published';
import type { ProductPage, ShopItem, TriedShop } from './try-data';

/** What `dangol try` needs of the logs. */
export interface TryOptions extends Omit<TrainOptions, 'out' | 'state' | 'compress' | 'clickhouse' | 'publish'> {
  /** Default: Korean where a third of the names are in Hangul, or the locale is Korean. */
  lang?: Words['lang'] | undefined;
  /** Epoch ms; reasons in words tell days from here. Default now. */
  now?: number;
}

/** A shop that was tried. */
export interface Trial {
  lang: Words['lang'];
  shop: TriedShop;
  /** Removes what was trained for the occasion. */
  remove(): Promise<void>;
}

const TRAINED = 0.85;
const TITLES = 300;
const PICKED = 3;

/**
 * Learns from a shop's files into a folder of the system's temporary directory, and tells what its pages would show, what is wrong with the data, and
 * what the published files would tell to others. The shop itself is asked for nothing.
 * @throws UserError for input that cannot be used.
 */
export async function tryShop(options: TryOptions): Promise<Trial> {
  const { minBuyers = 2, minVisitors = 1, onProgress, now = Date.now() } = options;
  const folder = await mkdtemp(join(tmpdir(), 'dangol-try-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const stayOnSignal = closeOnSignal(process, remove);
  try {
    let log: LogFacts | undefined;
    const summary = await train(
      {
        ...options,
        minResolved: options.minResolved ?? 0,
        out: folder,
        onProgress: (step, share) => onProgress?.(step, share * TRAINED),
      },
      async (database) => {
        log = await readLog(database);
      },
      'published',
    );
    if (!log) throw new Error('training did not show its tables');
    onProgress?.('filling strips', TRAINED);
    const model = await openModel(folder);
    const cards = await readCards(model);
    const titles = [...cards.values()].slice(0, TITLES).map(({ title }) => title);
    const lang = options.lang ?? chooseLanguage(titles, Intl.DateTimeFormat().resolvedOptions().locale);
    const items = listItems(log.items, cards, lang);
    const byId = new Map(items.map((item) => [item.id, item]));
    const survey = await surveyModel(model.records(), log.items, { minBuyers, minVisitors }, lang);
    const files = await openModelFiles(folder);
    const read = async (name: string) => JSON.parse(await files.text(name)) as unknown;
    const popular = parsePopular(await read('popular'));
    const ground: Ground = { popular, shelves: parseShelves(await read('shelves')), lang, now };
    const { coverage, measured } = await measureStrips(model.shards(), byId);
    onProgress?.('reading what is published', 0.95);
    const page = async (id: string): Promise<ProductPage | undefined> => {
      const item = byId.get(id);
      if (!item) return undefined;
      const shard = await model.shard(id);
      const record = shard.items.find((entry) => entry.id === id);
      const { card, repeat } = record ?? {};
      return { item, ...(card && { card }), ...(repeat && { repeat }), ...readPage(id, shard, ground) };
    };
    const shop: TriedShop = {
      summary,
      items,
      picked: await pick(log.items, page),
      coverage,
      measured,
      trouble: findTrouble(log.items, cards, {
        hasCatalogue: log.hasCatalogue,
        strangers: survey.strangers,
        resolved: summary.resolved,
      }),
      published: await readPublished(folder, summary.figures),
      shelves: readShelves(ground),
      page,
    };
    return { lang, shop, remove };
  } catch (error) {
    await remove();
    throw error;
  } finally {
    stayOnSignal();
  }
}

/** The titles and fields of all cards, without what the pages read when they are asked for. */
async function readCards(model: OpenModel): Promise<Map<string, CardFacts & { titles?: Record<string, string> }>> {
  const cards = new Map<string, CardFacts & { titles?: Record<string, string> }>();
  for await (const { id, card } of model.records()) if (card) cards.set(id, card);
  return cards;
}

function listItems(
  facts: readonly ItemFacts[],
  cards: ReadonlyMap<string, CardFacts & { titles?: Record<string, string> }>,
  lang: string,
): ShopItem[] {
  return byPopularity(facts.filter(({ listed }) => listed)).map(({ id, category, orders, buyers, visitors }) => {
    const card = cards.get(id);
    const title = card?.titles?.[lang] ?? card?.title ?? id;
    return { id, title, ...(category !== null && { category }), orders, buyers, visitors };
  });
}

/** What a first look is worth: items of different kinds whose page has something of its own. */
async function pick(facts: readonly ItemFacts[], page: TriedShop['page']): Promise<string[]> {
  const picked: string[] = [];
  for (const id of pickExamples(facts)) {
    const found = await page(id);
    const own = found?.strips.map(({ items }) => items.filter(({ isFiller }) => !isFiller).length) ?? [];
    if (found?.card && own.every((count) => count > 1)) picked.push(id);
    if (picked.length === PICKED) return picked;
  }
  // A shop that has learned little shows what it has.
  for (const id of pickExamples(facts)) if (picked.length < PICKED && !picked.includes(id)) picked.push(id);
  return picked;
}
