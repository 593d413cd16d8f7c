import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createWorkbench } from './workbench';

const BIN = fileURLToPath(new URL('../../../packages/trainer/bin', import.meta.url));

test('the program says that it must be built where it is not', async () => {
  const bench = createWorkbench();
  cpSync(BIN, bench.path('bin'), { recursive: true });
  const ran = promisify(execFile)(process.execPath, [bench.path('bin/dangol.mjs'), '--help']);
  await expect(ran).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('run "npm run build"'),
  });
  bench.remove();
});
