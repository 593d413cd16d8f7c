// What runs every night: new orders → the log, log and feed → model, model → the shop's host. What fails leaves the shop as it was.
//   node nightly.mjs [config.json]          everything
//   node nightly.mjs [config.json] --live   prices and stock alone, by the hour
// Exit code: 0 published; 1 nothing was published, the shop goes on with what it has; 2 published, but look at the warnings.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { run } from '@dangol/trainer';

const SOURCES = new URL('.', import.meta.url);

/**
 * One night.
 * @param {object} config what config.json holds; paths are relative to `folder`
 * @param {string | string[]} config.catalogue address of the feed, or a file; of several the first counts that says something
 * @param {string} config.orders folder of exports; what `source` fetches is added to it
 * @param {{ type: 'cafe24' | 'woocommerce' | 'shopify' } | null} [config.source] where new orders come from; none: somebody puts exports into the folder
 * @param {string} [config.state] folder of what the sources remember from night to night, a token among it; default `state`
 * @param {string} config.model the working copy
 * @param {string} config.publish what visitors read: a folder, ftp://, sftp:// or s3://
 * @param {number} [config.maxLoss] share of the published items that a new model may lack, default 0.2
 * @param {string} [config.maxLogAge] age of the newest order from which on to warn, default `3d`
 * @param {string[]} [config.train] more options of `dangol train`, such as `--flat`
 * @param {string[]} [config.publishOptions] options of publishing, for `train` and `live`: `--endpoint`, `--region`
 * @param {{ folder: string, isLive?: boolean, env: Record<string, string | undefined>, say: (line: string) => void, now?: number }} around
 * @returns {Promise<0 | 1 | 2>} the exit code
 */
export async function nightly(config, { folder, isLive = false, env, say, now = Date.now() }) {
  const at = (path) => (/^[a-z][a-z0-9+]+:\/\//i.test(path) ? path : resolve(folder, path));
  const { maxLoss = 0.2, maxLogAge = '3d', train = [], publishOptions = [] } = config;
  const state = at(config.state ?? 'state');
  const catalogue = [config.catalogue].flat().map(at);
  const shared = ['--catalogue', ...catalogue, '--publish', at(config.publish), ...publishOptions];
  if (isLive) return dangol(['live', '--model', at(config.model), ...shared, ...naming(train)]);

  const orders = at(config.orders);
  for (const place of [orders, state]) await mkdir(place, { recursive: true });
  if (config.source) {
    try {
      const { fetchOrders } = await import(new URL(`${config.source.type}.mjs`, SOURCES).href);
      const fetched = await fetchOrders(config.source, { orders, state, env, now });
      say(`${config.source.type}: ${fetched} orders fetched`);
    } catch (error) {
      // The model of the orders that are there is better than none; the age of the log tells when it goes on for days.
      say(`${config.source.type}: ${error.message}`);
      const code = await trained();
      return code === 0 ? 2 : code;
    }
  }
  return trained();

  function trained() {
    const logs = ['--orders', orders, '--max-log-age', maxLogAge, '--max-loss', String(maxLoss)];
    return dangol(['train', ...logs, '--out', at(config.model), ...shared, ...train, '--json']);
  }

  async function dangol(words) {
    let printed = '';
    const stdout = { write: (text) => (printed += text) };
    const code = await run(words, { stdout, stderr: { write: (text) => say(text.trimEnd()) } });
    if (code !== 0) return 1;
    if (isLive) {
      say(printed.trimEnd());
      return 0;
    }
    const { version, figures, warnings = [] } = JSON.parse(printed);
    say(`published ${version}: ${figures.items} items, ${figures.orders} orders, ${figures.buyers} buyers`);
    for (const warning of warnings) say(`warning: ${warning}`);
    return warnings.length ? 2 : 0;
  }
}

/** What of the options of `train` says how products are called: `live` must call them the same. */
function naming(options) {
  let isNaming = false;
  return options.filter((word) => {
    if (word.startsWith('--')) isNaming = /^--(page-id|map)(=|$)/.test(word);
    return isNaming;
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({ options: { live: { type: 'boolean' } }, allowPositionals: true });
  const file = resolve(positionals[0] ?? fileURLToPath(new URL('config.json', import.meta.url)));
  const config = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  const say = (line) => console.log(`${new Date().toISOString()} ${line}`);
  process.exitCode = await nightly(config, { folder: dirname(file), isLive: values.live, env: process.env, say });
}
