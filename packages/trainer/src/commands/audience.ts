import { parseArguments } from '../arguments/parse-arguments';
import { formatAudience } from '../audience/format-audience';
import { SEGMENTS, type Segment } from '../audience/segments';
import { writeAudience } from '../audience/write-audience';
import { userError } from '../errors';
import { createProgress } from '../report/create-progress';
import type { Io } from '../run';
import { HELP } from './help';
import { LOG_OPTIONS, logOptions } from './options';
import { languageOf } from './report';

/** Options beside those of the logs. */
const AUDIENCE_OPTIONS = {
  members: 'one',
  columns: 'many',
  segments: 'many',
  limit: 'one',
  consent: 'one',
  encoding: 'one',
  lang: 'one',
  shop: 'one',
  out: 'one',
  publish: 'many',
  model: 'many',
} as const;

const MEMBERS = /^\s*members\.(\w+)\s*=\s*(.+?)\s*$/u;

/** `dangol audience`: logs and a member file → who may be written to, about what and why, a file a segment. */
export async function audienceCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'audience', { ...LOG_OPTIONS, ...AUDIENCE_OPTIONS });
  if (given.flags.has('help')) return void io.stdout.write(HELP.audience);
  if (given.words[0] !== undefined) throw userError('unexpected', given.words[0], 'audience');
  const entries = (given.values.get('map') ?? []).flatMap((text) => text.split(','));
  const named = new Map(
    entries.flatMap((entry) => {
      const [, role, column] = MEMBERS.exec(entry) ?? [];
      return role && column ? [[role, column] as const] : [];
    }),
  );
  given.values.set(
    'map',
    entries.filter((entry) => !MEMBERS.test(entry)),
  );
  const options = logOptions(given, 'orders');
  if (!options.orders?.length) throw userError('needsOrders');
  const value = (name: keyof typeof AUDIENCE_OPTIONS) => given.values.get(name)?.[0];
  const list = (name: keyof typeof AUDIENCE_OPTIONS) =>
    (given.values.get(name) ?? [])
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter(Boolean);
  const out = value('out');
  if (out === undefined) throw userError('noAudienceOut');
  const consent = choice('consent', value('consent') ?? 'file', ['file', 'all'] as const);
  const asked = list('segments').map((name) => choice('segments', name, SEGMENTS));
  const limit = value('limit') ?? '1000000';
  if (!/^[1-9][0-9]{0,6}$/u.test(limit)) throw userError('badNumber', '--limit', limit, 'a whole number from 1');
  const progress = createProgress(io.stderr);
  const summary = await writeAudience({
    ...options,
    members: value('members'),
    columns: list('columns'),
    named,
    segments: asked.length ? [...new Set<Segment>(asked)] : SEGMENTS,
    limit: Number(limit),
    consent,
    encoding: choice('encoding', value('encoding') ?? 'utf-8', ['utf-8', 'cp949'] as const),
    lang: languageOf(value('lang')),
    shop: value('shop'),
    out,
    publish: [...(given.values.get('publish') ?? []), ...(given.values.get('model') ?? [])],
    onProgress: progress.show,
  }).finally(progress.end);
  io.stdout.write(given.flags.has('json') ? `${JSON.stringify(summary)}\n` : formatAudience(summary, out, consent));
}

function choice<Value extends string>(name: string, text: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === text);
  if (found === undefined) throw userError('badNumber', `--${name}`, text, `one of ${known.join(', ')}`);
  return found;
}
