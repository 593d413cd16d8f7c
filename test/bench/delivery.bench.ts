// What every tracker delivers when something goes wrong, in a real Chromium. `npm run bench -- delivery --only TEXT --subject TEXT` narrows it to
// scenarios and subjects whose names contain the text (or one of several, between commas). A full run writes README.md's tables; a narrowed one does with `--keep`.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { describeMachine } from './delivery/describe-machine';
import { installPeers } from './delivery/install-peers';
import { playScenario } from './delivery/play-scenario';
import { type Result, type Results, readResults, writeResults } from './delivery/results';
import type { Scenario } from './delivery/scenario';
import { SCENARIOS } from './delivery/scenarios';
import type { Subject } from './delivery/subject';
import { SUBJECTS } from './delivery/subjects';
import { addUp } from './delivery/tally';
import { toMarkdown } from './delivery/to-markdown';

/** Runs at once: they mostly wait. */
const AT_ONCE = Number(process.env.DANGOL_BENCH_AT_ONCE ?? 3);

const README = fileURLToPath(new URL('README.md', import.meta.url));
const MARKERS = ['<!--delivery-->', '<!--/delivery-->'] as const;

const { DANGOL_BENCH_ONLY: only = '', DANGOL_BENCH_SUBJECT: wanted = '', DANGOL_BENCH_KEEP: keep } = process.env;
const named = (texts: string) => {
  const any = texts.toLowerCase().split(',');
  return ({ name }: { name: string }) => any.some((text) => name.toLowerCase().includes(text));
};

test('delivery', { timeout: 3_600_000 }, async () => {
  const machine = await describeMachine();
  const peers = await installPeers([...new Set(SUBJECTS.flatMap(({ packages }) => packages))]);
  if (!peers) console.log('the npm registry cannot be reached: dangol alone is measured');
  const scenarios = SCENARIOS.filter(named(only));
  const subjects = SUBJECTS.filter(named(wanted)).filter(({ packages }) => peers || !packages.length);
  const scripts = new Map<Subject, string>();
  for (const subject of subjects) scripts.set(subject, await subject.script(peers ?? ''));

  const results: Results = Object.fromEntries(scenarios.map(({ name }) => [name, {}]));
  const turns = scenarios.flatMap((scenario) => subjects.map((subject) => ({ scenario, subject })));
  const total = turns.length;
  let done = 0;
  const work = async () => {
    for (let turn = turns.shift(); turn; turn = turns.shift()) {
      const { scenario, subject } = turn;
      const result = await play(scenario, subject, scripts.get(subject)!);
      results[scenario.name]![subject.name] = result;
      console.log(`${++done}/${total} ${scenario.name}: ${subject.name}: ${JSON.stringify(result)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  console.log(`\n${toMarkdown(scenarios, subjects, results)}\n`);
  if ((only || wanted || !peers) && !keep) return;
  const all = { ...(await readResults()) };
  for (const { name } of scenarios) all[name] = { ...all[name], ...results[name] };
  await writeResults(all);
  const [before, rest] = (await readFile(README, 'utf8')).split(MARKERS[0]);
  const after = rest?.split(MARKERS[1])[1];
  if (after === undefined) throw new Error('README.md has no place for the tables');
  const tables = toMarkdown(SCENARIOS, SUBJECTS, all);
  await writeFile(README, `${before}${MARKERS[0]}\n\n${machine}\n\n${tables}\n\n${MARKERS[1]}${after}`);
});

async function play(scenario: Scenario, subject: Subject, script: string): Promise<Result> {
  if (scenario.only && scenario.only !== subject.name) return 'n/a';
  try {
    const tallies = [];
    for (let time = scenario.times ?? 1; time > 0; time--) tallies.push(await playScenario(scenario, subject, script));
    return addUp(tallies);
  } catch (error) {
    return `failed: ${String(error).split('\n')[0]!.replaceAll('|', '/')}`;
  }
}
