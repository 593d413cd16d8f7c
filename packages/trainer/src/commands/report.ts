import { parseArguments } from '../arguments/parse-arguments';
import { userError } from '../errors';
import { createProgress } from '../report/create-progress';
import { digits } from '../report/digits';
import { writeReport } from '../report-page/write-report';
import type { Io } from '../run';
import { HELP } from './help';
import { LOG_OPTIONS, logOptions } from './options';

/** Options beside those of the logs. */
const REPORT_OPTIONS = { out: 'one', model: 'one', lang: 'one', images: 'flag', shop: 'one' } as const;

/** `dangol report`: logs and a catalogue → one HTML page for the person who runs the shop. */
export async function reportCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'report', { ...LOG_OPTIONS, ...REPORT_OPTIONS });
  if (given.flags.has('help')) return void io.stdout.write(HELP.report);
  if (given.words[0] !== undefined) throw userError('unexpected', given.words[0], 'report');
  const options = logOptions(given);
  if (!options.orders?.length && !options.events?.length) throw userError('noInput');
  const value = (name: keyof typeof REPORT_OPTIONS) => given.values.get(name)?.[0];
  const out = value('out');
  if (out === undefined) throw userError('noReportOut');
  const lang = languageOf(value('lang'));
  const shop = value('shop');
  if (shop !== undefined && !URL.canParse(shop))
    throw userError('badNumber', '--shop', shop, 'like https://shop.example');
  const progress = createProgress(io.stderr);
  const images = given.flags.has('images');
  const report = { ...options, out, lang, shop, images, model: value('model'), onProgress: progress.show };
  const written = await writeReport(report).finally(progress.end);
  const { bytes, seconds, peakBytes } = written;
  io.stdout.write(
    given.flags.has('json')
      ? `${JSON.stringify(written)}\n`
      : `${out}: ${digits(bytes / 1024)} KiB; ${seconds.toFixed(1)} s, peak memory ${digits(peakBytes / 1048576)} MiB\n`,
  );
}

/** Reads `--lang`. @throws UserError for another than ko and en. */
export function languageOf(text: string | undefined): 'ko' | 'en' | undefined {
  if (text === undefined || text === 'ko' || text === 'en') return text;
  throw userError('badNumber', '--lang', text, 'ko or en');
}
