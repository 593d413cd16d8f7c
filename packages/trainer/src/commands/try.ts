import { writeFile } from 'node:fs/promises';
import { parseArguments } from '../arguments/parse-arguments';
import { userError } from '../errors';
import { isAddress } from '../fetch/is-address';
import { createProgress } from '../report/create-progress';
import { digits } from '../report/format-train';
import type { Io } from '../run';
import { addressOf } from '../try-shop/answer';
import { createSite } from '../try-shop/create-site';
import { openBrowser } from '../try-shop/open-browser';
import { drawSitePage } from '../try-shop/pages/draw-site-page';
import { FILE_PRODUCTS, singleFile } from '../try-shop/pages/single-file';
import type { Target } from '../try-shop/pages/site';
import { serveSite } from '../try-shop/serve-site';
import { type Trial, tryShop } from '../try-shop/try-shop';
import { untilStopped } from '../try-shop/until-stopped';
import { HELP } from './help';
import { LOG_OPTIONS, logOptions } from './options';
import { languageOf } from './report';

/** Options beside those of the logs. */
const TRY_OPTIONS = {
  port: 'one',
  lang: 'one',
  out: 'one',
  shop: 'one',
  open: 'flag',
  'no-images': 'flag',
} as const;

/** `dangol try`: logs and a catalogue → one's own products with their strips, on a page of this computer or in a file. */
export async function tryCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'try', { ...LOG_OPTIONS, ...TRY_OPTIONS });
  if (given.flags.has('help')) return void io.stdout.write(HELP.try);
  if (given.words[0] !== undefined) throw userError('unexpected', given.words[0], 'try');
  const options = logOptions(given);
  if (!options.orders?.length && !options.events?.length) throw userError('noInput');
  const value = (name: keyof typeof TRY_OPTIONS) => given.values.get(name)?.[0];
  const lang = languageOf(value('lang'));
  const port = portOf(value('port'));
  const address = value('shop') ?? originOf([options.catalogue].flat().find((file) => file && isAddress(file)));
  if (address !== undefined && !URL.canParse(address))
    throw userError('badNumber', '--shop', address, 'like https://shop.example');
  const images = !given.flags.has('no-images');
  const progress = createProgress(io.stderr);
  const trial = await tryShop({ ...options, lang, onProgress: progress.show }).finally(progress.end);
  try {
    const out = value('out');
    if (out !== undefined) return await writeSingle(out, trial, { images, address }, io);
    const site = createSite(trial.shop, { lang: trial.lang, images, address, link: addressOf });
    const served = await serveSite(site, { port, showsPictures: images });
    io.stdout.write(`${served.address}\nYour shop as dangol would fill it, for this computer alone. Ctrl-C ends it.\n`);
    if (given.flags.has('open')) openBrowser(served.address, process.platform);
    await untilStopped(process, io.signal);
    await served.close();
  } finally {
    await trial.remove();
  }
}

async function writeSingle(
  out: string,
  { shop, lang }: Trial,
  { images, address }: { images: boolean; address: string | undefined },
  io: Io,
): Promise<void> {
  const places = new Map(shop.items.slice(0, FILE_PRODUCTS).map(({ id }, place) => [id, place + 1]));
  const link = (to: Target) => {
    if ('page' in to) return to.page === 'overview' ? '#main' : `#${to.page}`;
    const place = 'product' in to && places.get(to.product);
    return place ? `#p${place}` : undefined;
  };
  const site = createSite(shop, { lang, images, address, link });
  const page = drawSitePage(site, await singleFile(site), {
    hasHead: true,
    showsPictures: images,
    hasForms: false,
  });
  await writeFile(out, page).catch((error: NodeJS.ErrnoException) => {
    throw userError('unwritable', out, error.code ?? error.message);
  });
  io.stdout.write(`${out}: ${digits(Buffer.byteLength(page) / 1024)} KiB\n`);
}

/** Of a feed, the shop that it comes from: pictures whose address is relative start there. */
function originOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[0-9]{1,5}$/u.test(text) || Number(text) > 65_535)
    throw userError('badNumber', '--port', text, 'a number up to 65535');
  return Number(text);
}
