// What every tracker delivers when something goes wrong, in a real Chromium. `npm run bench -- delivery --only TEXT --subject TEXT` narrows it to
// scenarios and subjects whose names contain the text; a full run writes the tables of README.md.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { installPeers } from './delivery/install-peers';
import { playScenario } from './delivery/play-scenario';
import type { Scenario } from './delivery/scenario';
import { SCENARIOS } from './delivery/scenarios';
import type { Subject } from './delivery/subject';
import { SUBJECTS } from './delivery/subjects';
import { addUp } from './delivery/tally';
import { type Result, toMarkdown } from './delivery/to-markdown';

/** Runs at once: they mostly wait. */
const AT_ONCE = Number(process.env.DANGOL_BENCH_AT_ONCE ?? 3);

const MARKERS = ['<!--delivery-->', '<!--/delivery-->'] as const;

const { DANGOL_BENCH_ONLY: only = '', DANGOL_BENCH_SUBJECT: wanted = '' } = process.env;
const named =
  (text: string) =>
  ({ name }: { name: string }) =>
    name.toLowerCase().includes(text.toLowerCase());

test('delivery', { timeout: 3_600_000 }, async () => {
  const scenarios = SCENARIOS.filter(named(only));
  const packages = [...new Set(SUBJECTS.flatMap(({ packages }) => packages))];
  const peers = await installPeers(packages);
  if (!peers) console.log('the npm registry cannot be reached: dangol alone is measured');
  const subjects = SUBJECTS.filter(named(wanted)).filter((subject) => peers || !subject.packages.length);
  const scripts = new Map<Subject, string>();
  for (const subject of subjects) scripts.set(subject, await subject.script(peers ?? ''));

  const results = new Map<string, Result>();
  const key = (scenario: Scenario, subject: Subject) => `${scenario.name}: ${subject.name}`;
  const turns = scenarios.flatMap((scenario) => subjects.map((subject) => ({ scenario, subject })));
  const total = turns.length;
  const work = async () => {
    for (let turn = turns.shift(); turn; turn = turns.shift()) {
      const { scenario, subject } = turn;
      const result = await play(scenario, subject, scripts.get(subject)!);
      results.set(key(scenario, subject), result);
      console.log(`${results.size}/${total} ${key(scenario, subject)}: ${JSON.stringify(result)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  const tables = toMarkdown(scenarios, subjects, (scenario, subject) => results.get(key(scenario, subject)));
  console.log(`\n${tables}`);
  if (only || wanted || !peers) return;
  const readme = fileURLToPath(new URL('README.md', import.meta.url));
  const [before, rest] = (await readFile(readme, 'utf8')).split(MARKERS[0]);
  const after = rest?.split(MARKERS[1])[1];
  if (after === undefined) throw new Error('README.md has no place for the tables');
  await writeFile(readme, `${before}${MARKERS[0]}\n\n${tables}\n${MARKERS[1]}${after}`);
});

async function play(scenario: Scenario, subject: Subject, script: string): Promise<Result> {
  if (scenario.only && scenario.only !== subject.name) return 'n/a';
  try {
    const tallies = [];
    for (let time = 0; time < (scenario.times ?? 1); time++)
      tallies.push(await playScenario(scenario, subject, script));
    return addUp(tallies);
  } catch (error) {
    return `failed: ${String(error).split('\n')[0]!.replaceAll('|', '/')}`;
  }
}
