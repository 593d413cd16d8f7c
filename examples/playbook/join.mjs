// Joins entries of the playbook into one rules file: node join.mjs product-seen.json cart-left.json --out campaigns.json
// Without names: all of them, as playbook.json has them. Without --out it is printed; PowerShell's `>` would write it in UTF-16, which no browser reads.
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join as joinPath, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const folder = dirname(fileURLToPath(import.meta.url));

/** What entries are joined into, as the README says: no entries themselves. */
const JOINED = ['playbook.json', 'campaigns.json'];

/** Overlays together: one a visit, two a day, whatever their campaigns say. */
const OVERLAYS = { perSession: 1, perDay: 2 };

/**
 * The entries as one file, in the order given; their groups beside each other. It names no `$schema`: theirs is found from this folder alone.
 * @param {string[]} paths default every entry of this folder, in the alphabet's order.
 * @throws {Error} where two of them have a campaign of the same id.
 */
export function join(paths = entries()) {
  const files = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const campaigns = files.flatMap((file) => file.campaigns);
  const twice = campaigns.find(({ id }, i) => campaigns.findIndex((other) => other.id === id) !== i);
  if (twice) throw new Error(`campaign "${twice.id}" is there twice`);
  const groups = Object.assign({ overlays: OVERLAYS }, ...files.map((file) => file.groups ?? {}));
  const { format, zone = 'Asia/Seoul' } = files[0];
  return { format, zone, groups, campaigns };
}

/** Every entry of this folder. */
export function entries() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !JOINED.includes(name));
  return names.sort().map((name) => joinPath(folder, name));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const asked = positionals.map((path) => resolve(path));
  const text = `${JSON.stringify(join(asked.length ? asked : entries()), null, 2)}\n`;
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
}
