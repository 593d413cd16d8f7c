// `npm test`: lint, type check and build side by side, then every test. Arguments go to vitest (`npm test -- --project unit`). Ends on a line of
// counts; above it, on CI, the tests that needed a second or third try.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path) => join(root, 'node_modules', path);
const folder = mkdtempSync(join(tmpdir(), 'dangol-test-'));
const report = join(folder, 'report.json');

const checks = {
  lint: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  types: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--pretty'],
  build: [bin('rollup/dist/bin/rollup'), '-c', '--silent'],
};
const tests = [
  bin('vitest/vitest.mjs'),
  'run',
  '--config',
  'test/vitest.config.ts',
  '--project=!bench',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
];

// What runs beside others keeps its words until it is over.
const checked = await Promise.all(Object.entries(checks).map(([name, command]) => step(name, command, 'pipe')));
const isGreen = checked.every(Boolean) && (await step('tests', tests, 'inherit'));

const results = resultsOf(report);
for (const line of laterTries(results)) console.log(line);
console.log(summary(results));
rmSync(folder, { recursive: true, force: true });
process.exitCode = isGreen ? 0 : 1;

/** Runs one step; whether it succeeded. */
async function step(name, command, output) {
  const startedAt = Date.now();
  if (output === 'inherit') console.log(`\n— ${name}`);
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', output, output] });
  const words = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => words.push(chunk));
  const status = await new Promise((done) => child.on('close', done));
  if (output === 'pipe') console.log(`\n— ${name}\n${Buffer.concat(words)}`.trimEnd());
  console.log(`— ${name}: ${status === 0 ? 'ok' : 'failed'} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** What vitest wrote of its run; nothing where it did not come to that. */
function resultsOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Passed, but not at once: each with the reasons that its earlier tries gave. */
function laterTries({ testResults = [] } = {}) {
  const late = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length)
      .map(({ fullName, failureMessages }) => {
        const reasons = failureMessages.map((message) => `\n      ${message.split('\n')[0]}`);
        return `  ${relative(root, name)} > ${fullName}${reasons.join('')}`;
      }),
  );
  return late.length ? [`\n— ${late.length} passed at a second or third try only:`, ...late] : [];
}

function summary(results) {
  if (!results) return '0 passed, 1 failed';
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results;
  // A file that does not even load fails without a failed test.
  const failed = numFailedTests || (isGreen ? 0 : 1);
  return `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`;
}
