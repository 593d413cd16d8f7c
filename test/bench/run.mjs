// `npm run bench [-- NAME…] [--only SCENARIO] [--subject NAME] [--keep]`: measures on built files and prints tables. Compare figures of one run only: machines differ and are noisy.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = readdirSync(join(root, 'test/bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    subject: { type: 'string', default: '' },
    keep: { type: 'boolean' },
  },
});
const unknown = wanted.find((name) => !names.includes(name));
if (unknown) {
  console.error(`no benchmark "${unknown}"; there are ${names.join(', ')}`);
  process.exit(1);
}
const files = (wanted.length > 0 ? wanted : names).map((name) => `test/bench/${name}.bench.ts`);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const args = [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--project',
  'bench',
  ...files,
  '--disable-console-intercept',
];
const narrowed = { DANGOL_BENCH_ONLY: values.only, DANGOL_BENCH_SUBJECT: values.subject };
const env = { ...process.env, ...narrowed, DANGOL_BENCH_KEEP: values.keep ? '1' : '' };
process.exitCode = spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit', env }).status ?? 1;
