// The house rule of the README, read off the imports. `violations` is tested on made-up trees too: a rule that cannot fail is none.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** What each package may import of the others. */
const MAY_IMPORT: Record<string, string[]> = {
  schema: [],
  recommender: ['schema'],
  campaigns: ['schema'],
  backends: ['schema'],
  sdk: ['schema', 'recommender', 'campaigns', 'backends'],
  widget: ['schema', 'recommender', 'campaigns'],
  trainer: ['schema', 'recommender', 'campaigns'],
  dangol: ['schema', 'recommender', 'campaigns', 'backends', 'sdk', 'widget'],
};

/** What may be imported from npm; everything else needs a reason in the README first. */
const MAY_USE: Record<string, string[]> = {
  schema: [],
  recommender: [],
  campaigns: [],
  backends: [],
  sdk: ['idb-keyval'],
  widget: ['htm', 'preact'],
  trainer: [
    'node',
    '@clickhouse/client',
    '@duckdb/node-api',
    '@observablehq/plot',
    'iconv-lite',
    'linkedom',
    'read-excel-file',
    'saxes',
  ],
  dangol: ['preact', 'web-vitals'],
};

/** Rooms of the SDK; the files beside them (`create-client.ts`, `browser.ts`…) are the corridor. */
const ROOMS = ['capture', 'consent', 'profile', 'delivery', 'model', 'platforms', 'storage'];

/** The files that may touch the browser's globals. */
const TOUCHES_GLOBALS = /^(packages\/sdk\/src\/browser\.ts|packages\/dangol\/src\/script[a-z-]*\.ts)$/;

const GLOBALS = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'location',
  'history',
];

type Sources = Map<string, string>;

describe('the house rule', () => {
  test('holds in this repository', () => {
    expect(violations(readSources())).toEqual([]);
  });

  test.each([
    ['schema on anything', 'packages/schema/src/a.ts', "import { x } from '@dangol/recommender';"],
    ['recommender on the SDK', 'packages/recommender/src/a.ts', "import type { X } from '@dangol/sdk';"],
    ['widget on the SDK', 'packages/widget/src/a.tsx', "import { createClient } from '@dangol/sdk/model';"],
    ['trainer on the widget', 'packages/trainer/src/a.ts', "export * from '@dangol/widget';"],
    ['anything on dangol', 'packages/sdk/src/a.ts', "import { createSource } from 'dangol';"],
    ['a way around by path', 'packages/widget/src/a.ts', "import { x } from '../../sdk/src/client';"],
    ['a room on a room', 'packages/sdk/src/capture/a.ts', "import { x } from '../consent/gate';"],
    ['a room on the corridor', 'packages/sdk/src/delivery/a.ts', "import { x } from '../create-client';"],
    ['an unargued dependency', 'packages/widget/src/a.ts', "import Swiper from 'swiper';"],
    ['Node in the browser', 'packages/sdk/src/a.ts', "import { readFileSync } from 'node:fs';"],
    ['a dynamic import', 'packages/recommender/src/a.ts', "const x = await import('@dangol/sdk');"],
    ['a global in a room', 'packages/sdk/src/capture/a.ts', 'const stored = localStorage.getItem("x");'],
    ['window in a room', 'packages/sdk/src/capture/a.ts', 'window.addEventListener("x", y);'],
  ])('fails when it is broken: %s', (_, file, code) => {
    expect(violations(new Map([[file, code]]))).toHaveLength(1);
  });

  test.each([
    ['packages/sdk/src/create-client.ts', "import { createConsent } from './consent/create-consent';"],
    ['packages/sdk/src/consent/a.ts', "import { gate } from './gate';\n// window.x is only named here"],
    ['packages/dangol/src/a.ts', "import { createClient } from '@dangol/sdk';\nimport { h } from 'preact';"],
    ['packages/trainer/src/a.ts', "import { join } from 'node:path';"],
    ['packages/sdk/src/capture/a.ts', 'export const f = ({ document }: { document: Document }) => document.title;'],
  ])('allows what it should: %s', (file, code) => {
    expect(violations(new Map([[file, code]]))).toEqual([]);
  });
});

/** Every broken rule as `file: what`. */
function violations(sources: Sources): string[] {
  return [...sources].flatMap(([file, code]) => {
    const name = file.split('/')[1] ?? '';
    const problems = importsOf(code).flatMap((wanted) => problemWith(file, name, wanted));
    const reached = name === 'sdk' && !TOUCHES_GLOBALS.test(file) ? globalsIn(file, code) : [];
    for (const global of reached) problems.push(`touches the browser's ${global}: take it as a parameter`);
    return problems.map((problem) => `${file}: ${problem}`);
  });
}

function problemWith(file: string, name: string, wanted: string): string[] {
  if (wanted.startsWith('.')) {
    const target = join(file, '..', wanted).split(sep).join('/');
    if (!target.startsWith(`packages/${name}/`)) return [`leaves its package by ${wanted}`];
    const room = roomOf(file);
    const sameRoom = room === undefined || target.startsWith(`packages/sdk/src/${room}/`);
    return name === 'sdk' && !sameRoom ? [`room ${room} imports ${wanted}: take it as a parameter`] : [];
  }
  const [ours] = /^(?:@dangol\/)?([a-z]+)/.exec(wanted)?.slice(1) ?? [];
  if (wanted.startsWith('@dangol/') || wanted === 'dangol') {
    return MAY_IMPORT[name]?.includes(ours ?? '') || ours === name ? [] : [`must not import ${wanted}`];
  }
  const allowed = MAY_USE[name] ?? [];
  const isAllowed = allowed.some(
    (use) => wanted === use || wanted.startsWith(`${use}/`) || wanted.startsWith(`${use}:`),
  );
  return isAllowed ? [] : [`must not use ${wanted}`];
}

/** Globals of the browser that a file reaches into without having been given them. */
function globalsIn(file: string, code: string): string[] {
  const given = new Set<string>();
  const reached = new Set<string>();
  const walk = (node: ts.Node): void => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (declares && ts.isIdentifier(node.name)) given.add(node.name.text);
    const base = ts.isPropertyAccessExpression(node) ? node.expression : undefined;
    if (base && ts.isIdentifier(base) && GLOBALS.includes(base.text)) reached.add(base.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return [...reached].filter((name) => !given.has(name));
}

function roomOf(file: string): string | undefined {
  return ROOMS.find((room) => file.startsWith(`packages/sdk/src/${room}/`));
}

function importsOf(code: string): string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

function readSources(): Sources {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = Object.keys(MAY_IMPORT).flatMap((name) =>
    readdirSync(join(root, 'packages', name, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(files.map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')]));
}
