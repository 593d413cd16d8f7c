import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELP } from '../../../packages/trainer/src/commands/help';
import { EXAMPLES, guidesOf, ROOT, type Snippet, snippets } from './guides';

/** A call of the command line, as it stands in a guide. */
interface Call {
  place: string;
  line: string;
  command: string;
  options: string[];
}

const lines = (all: Snippet[]) => all.flatMap(({ place, text }) => text.split('\n').map((line) => ({ place, line })));

/** Every `dangol …` and `npx @dangol/trainer …` of the guides, those in the middle of a line of cron too. */
const calls: Call[] = lines(snippets()).flatMap(({ place, line }) =>
  [...line.matchAll(/(?:npx @dangol\/trainer|npx dangol|(?<=^|&& )dangol) ([a-z]+)([^&#]*)/g)].map(
    ([, command = '', rest = '']) => ({
      place,
      line,
      command,
      options: [...rest.matchAll(/(?<= )--[a-z-]+/g)].map(([option]) => option),
    }),
  ),
);

describe('the commands of the guides', () => {
  it('are there to be checked', () => {
    expect(calls.length).toBeGreaterThan(40);
    expect(new Set(calls.map(({ command }) => command))).toEqual(
      new Set(['try', 'train', 'publish', 'live', 'campaigns']),
    );
  });

  it.each(calls.map((call) => [call.place, call.line, call] as const))('%s: %s', (_, __, { command, options }) => {
    const help = HELP[command as keyof typeof HELP];
    expect(help, `dangol ${command} --help`).toBeDefined();
    for (const option of options) expect(help).toMatch(new RegExp(`${option}\\b`));
  });

  it('are one line each, and the same in PowerShell and cmd: no quotes that cmd does not know, no line that goes on', () => {
    for (const { line, place } of calls) {
      if (/\* \* /.test(line)) continue;
      expect(line, place).not.toMatch(/'|\\$|\$\(|;/);
    }
  });

  it.each(EXAMPLES)('are the same in both languages: %s', (name) => {
    const [english, korean] = guidesOf(name).map((path) =>
      snippets()
        .filter(({ place }) => place === path)
        .map(({ text }) => text),
    );
    expect(korean).toEqual(english);
  });

  it('scripts of npm that they name exist', () => {
    const named = lines(snippets()).flatMap(({ line }) =>
      [...line.matchAll(/^npm (?:run )?(start|build|test)(?: -w (\S+))?/g)].map(([, script, folder]) => [
        script,
        folder,
      ]),
    );
    expect(named.length).toBeGreaterThan(3);
    for (const [script = '', folder = '.'] of named) {
      const path = folder.startsWith('@') ? folder.replace('@dangol/example-', 'examples/') : folder;
      const { scripts } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));
      expect(scripts).toHaveProperty(script);
    }
  });

  it('programs of Node that they start exist', () => {
    const named = lines(snippets()).flatMap(({ place, line }) =>
      [...line.matchAll(/^node (?:--\S+ )*([\w./-]+\.mjs)/g)].map(([, file = '']) => [place, file] as const),
    );
    expect(named.length).toBeGreaterThan(1);
    for (const [place, file] of named) {
      const folders = [ROOT, join(ROOT, place, '..')];
      expect(
        folders.some((folder) => existsSync(join(folder, file))),
        `${place}: ${file}`,
      ).toBe(true);
    }
  });
});
