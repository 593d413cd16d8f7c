// `npm test`: lint, type check, build, then every test. Arguments go to vitest (`npm test -- --project unit`). Ends on a line of counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path) => join(root, 'node_modules', path);
const report = join(mkdtempSync(join(tmpdir(), 'dangol-test-')), 'report.json');

const steps = [
  ['lint', bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  ['types', bin('typescript/bin/tsc'), '-p', 'tsconfig.json'],
  ['build', bin('rollup/dist/bin/rollup'), '-c', '--silent'],
  [
    'tests',
    bin('vitest/vitest.mjs'),
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project=!bench',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
];

let failedStep;
for (const [name, script, ...args] of steps) {
  const startedAt = Date.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  console.log(`— ${name}: ${status === 0 ? 'ok' : 'failed'} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  if (status !== 0) {
    failedStep = name;
    break;
  }
}

console.log(summary());
process.exitCode = failedStep ? 1 : 0;

function summary() {
  if (failedStep && failedStep !== 'tests') return '0 passed, 1 failed';
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that does not even load fails without a failed test.
    const failed = numFailedTests || (failedStep ? 1 : 0);
    return `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`;
  } catch {
    return '0 passed, 1 failed';
  } finally {
    rmSync(join(report, '..'), { recursive: true, force: true });
  }
}
