// How long a decision takes: 200 campaigns over a profile with every list at its limit, in Chromium. Writes its figures into README.md.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { measureDecisions } from './campaigns/decision-time';
import { toMarkdown } from './recommender/write-section';

const README = fileURLToPath(new URL('./README.md', import.meta.url));
const [FROM, TO] = ['<!--campaigns-->', '<!--/campaigns-->'] as const;

test('a decision of 200 campaigns over a full profile', async () => {
  const load = loadavg()[0] as number;
  const { rows, compileMs, sizes } = await measureDecisions();
  const of = (event: string, slowDown: number) => {
    const { median, p95 } = rows.find((row) => row.event === event && row.slowDown === slowDown)!;
    return `${median.toFixed(2)} / ${p95.toFixed(2)}`;
  };
  const table = toMarkdown([
    ['`decide()`, median / p95 ms', '1×', '4× slower'],
    ['an event that all 200 campaigns wait for', of('view_item', 1), of('view_item', 4)],
    ['an event that none waits for', of('add_to_cart', 1), of('add_to_cart', 4)],
  ]);
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; load average ${load.toFixed(1)} when it began; ${sizes}. \`compile()\` took ${compileMs.toFixed(1)} ms, once a page.`;
  console.log(`\n${machine}\n\n${table}\n`);
  const readme = await readFile(README, 'utf8');
  const [before, rest] = readme.split(FROM);
  const after = rest?.split(TO)[1];
  if (after === undefined) throw new Error('README.md has no place for campaigns');
  await writeFile(README, `${before}${FROM}\n\n${machine}\n\n${table}\n\n${TO}${after}`);
  expect(rows.find(({ event, slowDown }) => event === 'view_item' && slowDown === 1)!.median).toBeLessThan(2);
});
