// What npm would publish of each package: its licence, its README and every file that its package.json names.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = readdirSync(join(root, 'packages')).map((name) => join('packages', name));
const packed = new Map<string, string[]>();

beforeAll(async () => {
  const places = packages.flatMap((folder) => ['--workspace', folder]);
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', ...places], {
    cwd: root,
  });
  for (const { name, files } of JSON.parse(stdout) as { name: string; files: { path: string }[] }[])
    packed.set(
      name,
      files.map(({ path }) => path),
    );
});

/** Every file that a part of a package.json names, but the sources that only this repository has. */
function filesNamed(part: unknown): string[] {
  if (typeof part === 'string') return [part.replace(/^\.\//, '')];
  const named = Object.entries(part ?? {}).filter(([condition]) => condition !== '@dangol/source');
  return named.flatMap(([, inner]) => filesNamed(inner));
}

describe.each(packages)('%s', (folder) => {
  const { name, exports, bin } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

  test('is packed with its licence, its README and all that it names', () => {
    expect(packed.get(name)).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', ...filesNamed(exports), ...filesNamed(bin)]),
    );
  });

  // npm takes it from the package's own folder alone.
  test('has the licence of the repository', () => {
    expect(readFileSync(join(root, folder, 'LICENSE'), 'utf8')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
  });
});
