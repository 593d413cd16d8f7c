import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './guides';

const manifests = [
  '.',
  ...['packages', 'examples'].flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name))),
].flatMap((folder) => {
  try {
    return [[folder, JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))] as const];
  } catch {
    return [];
  }
});

/** What only one shell knows: operators, substitution, variables, quotes that cmd takes as they are, programs of Unix. */
const SHELL = /[&|;<>$`'*]|(^|\s)(rm|cp|mv|cat|mkdir|export|set|sh|bash)\s|^\w+=/;

describe('scripts of npm need no shell', () => {
  it('are there', () => {
    expect(manifests.flatMap(([, { scripts }]) => Object.keys(scripts ?? {})).length).toBeGreaterThan(10);
  });

  it.each(manifests)('in %s', (_, { scripts = {} }) => {
    for (const [name, script] of Object.entries(scripts)) expect(script, name).not.toMatch(SHELL);
  });

  it.each(['rm -rf dist', 'a && b', 'NODE_ENV=production vite', 'echo $HOME', 'node a.js > b', "node 'a.js'"])(
    'and %s would be seen',
    (script) => expect(script).toMatch(SHELL),
  );
});
