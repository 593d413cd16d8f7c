import { type Arity, parseArguments } from '../arguments/parse-arguments';
import { parseMap } from '../columns/parse-map';
import { userError } from '../errors';
import { formatRefresh } from '../live/format-refresh';
import { type RefreshOptions, refreshPrices } from '../live/refresh-prices';
import { openTarget } from '../publish/open-target';
import type { Io } from '../run';
import { HELP } from './help';
import { PUBLISH_OPTIONS, publishOptions } from './publish-options';

const LIVE_OPTIONS: Record<string, Arity> = {
  catalogue: 'many',
  map: 'many',
  model: 'one',
  out: 'one',
  publish: 'one',
  ...PUBLISH_OPTIONS,
  'page-id': 'one',
  memory: 'one',
  json: 'flag',
  help: 'flag',
};

/** `dangol live`: prices and stock of now → `live.json` beside the manifest, without training. */
export async function liveCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'live', LIVE_OPTIONS);
  if (given.flags.has('help')) return void io.stdout.write(HELP.live);
  if (given.words[0] !== undefined) throw userError('unexpected', given.words[0], 'live');
  const value = (name: string) => given.values.get(name)?.[0];
  const catalogue = given.values.get('catalogue');
  const model = value('model');
  if (!catalogue) throw userError('noLiveCatalogue');
  if (model === undefined) throw userError('noLiveModel');
  const { env, maxLoss, ...host } = publishOptions(given);
  const publish = value('publish');
  const options: RefreshOptions = {
    catalogue,
    model,
    out: value('out'),
    map: parseMap(given.values.get('map') ?? [], 'catalogue'),
    pageId: value('page-id'),
    ...(maxLoss !== undefined && { maxLoss }),
    memory: value('memory'),
  };
  const target = publish === undefined ? undefined : await openTarget(publish, env, host);
  const summary = await refreshPrices({ ...options, target }).finally(() => target?.close());
  io.stdout.write(given.flags.has('json') ? `${JSON.stringify(summary)}\n` : formatRefresh(summary));
}
