import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePopular } from '@dangol/schema';
import { isUserError, userError } from '../errors';
import { type Evaluation, evaluate } from '../evaluate';
import { type OpenModel, openModel } from '../inspect/open-model';
import { type TrainOptions, train } from '../train';
import { chooseLanguage } from './choose-language';
import { pickExamples } from './gather/pick-examples';
import { readLog } from './gather/read-log';
import { showExample } from './gather/show-example';
import { surveyModel } from './gather/survey-model';
import { renderPage } from './render-page';
import type { Example, LogFacts, ReportData } from './report-data';
import { WORDS } from './words/index';
import type { Words } from './words/words';

/** What `dangol report` needs: the logs, and where the page goes. */
export interface ReportOptions extends Omit<TrainOptions, 'out' | 'state' | 'compress' | 'clickhouse'> {
  /** The file of the page. */
  out: string;
  /** A model that is in use: the page then tells of its lists. Default: one is made for the occasion. */
  model?: string | undefined;
  /** Default: Korean where a third of the names are in Hangul, or the locale is Korean. */
  lang?: Words['lang'] | undefined;
  /** Shows the catalogue's pictures, which asks the servers that have them. Default false. */
  images?: boolean | undefined;
  /** The shop's address, for pictures whose address is relative. */
  shop?: string | undefined;
}

/** What was written. */
export interface WrittenReport {
  lang: Words['lang'];
  bytes: number;
  seconds: number;
  peakBytes: number;
}

/** Of the whole time. */
const SHARES = { trained: 0.45, evaluated: 0.9 };
const EXAMPLES = 6;
const TITLES = 300;

/**
 * Learns from the logs, tests what was learned on their newest part, and writes what a merchandiser wants to know of it into one HTML file.
 * @throws UserError for input that cannot be used.
 */
export async function writeReport(options: ReportOptions): Promise<WrittenReport> {
  const startedAt = performance.now();
  const { minBuyers = 2, minVisitors = 1, onProgress } = options;
  const part = (from: number, to: number) => (step: string, share: number) =>
    onProgress?.(step, from + share * (to - from));
  const made = await mkdtemp(join(tmpdir(), 'dangol-report-'));
  try {
    let log: LogFacts | undefined;
    const look = async (database: Parameters<typeof readLog>[0]) => {
      log = await readLog(database);
    };
    const summary = await train({ ...options, out: made, onProgress: part(0, SHARES.trained) }, look);
    if (!log) throw new Error('training did not show its tables');
    const { items, ...rest } = log;
    const evaluation = await evaluated({ ...options, onProgress: part(SHARES.trained, SHARES.evaluated) });
    onProgress?.('writing', SHARES.evaluated);
    const directory = options.model ?? made;
    const model = await openModel(directory);
    const lang =
      options.lang ?? chooseLanguage(await someTitles(model), Intl.DateTimeFormat().resolvedOptions().locale);
    const floors = { minBuyers, minVisitors };
    const data: ReportData = {
      summary,
      log: rest,
      survey: await surveyModel(model.records(), items, floors, lang),
      examples: await examplesOf(model, directory, items, lang),
      floors,
      ...(evaluation && { evaluation }),
    };
    const page = renderPage(data, WORDS[lang], { isShown: options.images ?? false, shop: options.shop });
    await writeFile(options.out, page).catch((error: NodeJS.ErrnoException) => {
      throw userError('unwritable', options.out, error.code ?? error.message);
    });
    const seconds = (performance.now() - startedAt) / 1000;
    return { lang, bytes: Buffer.byteLength(page), seconds, peakBytes: process.resourceUsage().maxRSS * 1024 };
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** A log that is too small to hold a part out still gets its page. */
async function evaluated(options: Parameters<typeof evaluate>[0]): Promise<Evaluation | undefined> {
  try {
    return await evaluate({ ...options, cosine: true });
  } catch (error) {
    if (isUserError(error) && error.code === 'nothingToHoldOut') return undefined;
    throw error;
  }
}

async function someTitles(model: OpenModel): Promise<string[]> {
  const titles: string[] = [];
  for await (const { card } of model.records()) {
    if (card) titles.push(card.title);
    if (titles.length === TITLES) break;
  }
  return titles;
}

async function examplesOf(
  model: OpenModel,
  directory: string,
  items: LogFacts['items'],
  lang: string,
): Promise<Example[]> {
  const text = await readFile(join(directory, model.manifest.version, 'popular.json'), 'utf8').catch(() => {
    throw userError('badModelFile', join(directory, model.manifest.version, 'popular.json'), 'missing');
  });
  const popular = parsePopular(JSON.parse(text));
  const byId = new Map(items.map((item) => [item.id, item]));
  const examples: Example[] = [];
  for (const id of pickExamples(items)) {
    const item = byId.get(id);
    const example = item && (await showExample(model, popular, item, lang));
    if (example) examples.push(example);
    if (examples.length === EXAMPLES) break;
  }
  return examples;
}
