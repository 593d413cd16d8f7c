// A recommendation strip on the same page, with the same items and the same latency, by every widget that npm has: in a real Chromium.
// `npm run bench -- widget --subject TEXT` narrows it to subjects whose names contain the text. A run that was broken off goes on where it
// stopped; a full one writes the tables of README.md here and in the repository's root, a narrowed one does with `--keep`.
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { launch } from '../support/browser';
import { describeMachine } from './delivery/describe-machine';
import { installWidgets } from './widget/install-widgets';
import { makeWorld } from './widget/make-world';
import { playRound } from './widget/play-round';
import { noFigures, readResults, writeResults } from './widget/results';
import { startShop } from './widget/start-shop';
import type { Files, Subject } from './widget/subject';
import { SUBJECTS } from './widget/subjects';
import { toTable } from './widget/to-tables';

/** Visits of each kind; every second round measures the work and the buttons too. */
const ROUNDS = Number(process.env.DANGOL_BENCH_ROUNDS ?? 10);

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const RESULTS = here('widget/results.json');
const UNFINISHED = join(tmpdir(), 'dangol-bench-widget.json');
const { DANGOL_BENCH_SUBJECT: wanted = '', DANGOL_BENCH_KEEP: keep } = process.env;

test('widget', { timeout: 7_200_000 }, async () => {
  const machine = await describeMachine();
  const peers = await installWidgets([...new Set(SUBJECTS.flatMap(({ packages }) => packages))]);
  if (!peers) console.log('the npm registry cannot be reached: dangol alone is measured');
  const names = wanted.toLowerCase().split(',');
  const subjects = SUBJECTS.filter(({ name }) => names.some((text) => name.toLowerCase().includes(text))).filter(
    ({ packages }) => peers || !packages.length,
  );

  const world = await makeWorld();
  expect(world.cards).toHaveLength(12);
  const isWhole = Boolean(!wanted && peers && ROUNDS >= 10);
  const results = isWhole ? await readResults(UNFINISHED) : {};
  if (results[subjects[0]!.name]) console.log(`goes on with a run that was broken off: ${UNFINISHED}`);
  const all: { subject: Subject; files: Files }[] = [];
  for (const subject of subjects) {
    const files = await subject.files(peers ?? '');
    const sum = createHash('sha256')
      .update(Object.values(files).map(String).join('\n') + subject.head(world))
      .digest('hex');
    if (results[subject.name]?.files !== sum) results[subject.name] = noFigures(sum);
    all.push({ subject, files });
  }

  const browser = await launch();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const { subject, files } of all) {
        if (results[subject.name]!.cold[1280].length > round) continue;
        const play = async () => {
          const figures = structuredClone(results[subject.name]!);
          const shop = await startShop(subject, files, world);
          try {
            await playRound(browser, shop, subject, figures, round % 2 === 0);
          } finally {
            await shop.close();
          }
          return figures;
        };
        // A machine that others use makes a browser late now and then: a round that failed is played once more, as a whole.
        const figures = await play().catch((error) => {
          console.log(`${subject.name}, once more: ${error}`);
          return play();
        });
        // The same items, or it is no comparison.
        const isSame = figures.texts.every((text, place) => text.includes(`${world.cards[place]?.title}`));
        if (subject.next && !isSame) throw new Error(`${subject.name} shows ${figures.texts.join(', ')}`);
        results[subject.name] = figures;
        if (isWhole) await writeResults(UNFINISHED, results);
        console.log(`round ${round + 1}/${ROUNDS}: ${subject.name}`);
      }
    }
  } finally {
    await browser.close();
    await rm(dirname(world.folder), { recursive: true, force: true });
  }

  console.log(`\n${toTable(subjects, results, true)}\n`);
  if (!isWhole && !keep) return;
  const kept = {
    ...(await readResults(RESULTS)),
    ...Object.fromEntries(subjects.map(({ name }) => [name, results[name]!])),
  };
  await writeResults(RESULTS, kept);
  await rm(UNFINISHED, { force: true });
  const notes = SUBJECTS.map(
    ({ name, packages, settings }) => `- **${name}** (${packages.join(', ') || 'this repository'}): ${settings}`,
  );
  await putBetween(
    here('README.md'),
    `${machine}\n\n${toTable(SUBJECTS, kept, true)}\n\n### How each is set up\n\n${notes.join('\n')}`,
  );
  await putBetween(here('../../README.md'), toTable(SUBJECTS, kept));
});

/** Writes text between the markers of a file. */
async function putBetween(file: string, text: string): Promise<void> {
  const [before, rest] = (await readFile(file, 'utf8')).split('<!--widget-->');
  const after = rest?.split('<!--/widget-->')[1];
  if (after === undefined) throw new Error(`${file} has no place for the tables`);
  await writeFile(file, `${before}<!--widget-->\n\n${text}\n\n<!--/widget-->${after}`);
}
