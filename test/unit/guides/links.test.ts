import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOC_NAMES, docsFor } from '../../../demo-site/docs';
import { guideTexts, ROOT } from './guides';

/** What GitHub makes of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[`*_]/g, '')
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');

describe.each([...guideTexts()])('links of %s', (path, text) => {
  const bare = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  const links = [...bare.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);

  it('lead to what is there', () => {
    expect(links.length).toBeGreaterThan(2);
    for (const link of links.filter((each) => !/^[a-z]+:/.test(each))) {
      const [file = '', hash] = link.split('#');
      const target = file ? join(ROOT, dirname(path), decodeURI(file)) : join(ROOT, path);
      expect(existsSync(target), `${path} → ${link}`).toBe(true);
      if (!hash || statSync(target).isDirectory()) continue;
      const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading!));
      expect(headings, `${path} → ${link}`).toContain(decodeURI(hash));
    }
  });

  it('name the other language at the top', () => {
    const other = path.endsWith('.ko.md') ? 'README.md' : 'README.ko.md';
    expect(text.split('\n').slice(0, 5).join('\n')).toContain(`(${other})`);
  });
});

describe('links of the documentation pages', () => {
  it.each(['ko', 'en'] as const)('lead to pages that are there: %s', (language) => {
    const all = JSON.stringify(docsFor(language));
    const links = [...all.matchAll(/\]\((\/[^)]+)\)/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(['/playground', ...DOC_NAMES.map((name) => `/docs/${name}`)]).toContain(link);
  });

  it('are the same blocks in both languages', () => {
    for (const name of DOC_NAMES) {
      const [ko, en] = (['ko', 'en'] as const).map((language) =>
        docsFor(language).named[name].blocks.map((block) => {
          if ('table' in block) return [block.table.head.length, block.table.rows.length];
          return 'list' in block ? block.list.length : 'steps' in block ? block.steps.length : Object.keys(block)[0];
        }),
      );
      expect(ko, name).toEqual(en);
    }
  });
});
