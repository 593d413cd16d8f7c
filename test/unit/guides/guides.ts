import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Block, DOC_NAMES, docsFor } from '../../../demo-site/docs';

/** The repository's root, with a separator at the end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The folders whose README is a guide. */
export const EXAMPLES = ['cafe24', 'makeshop', 'shopify', 'woocommerce', 'react-store', 'nightly'];

/** Something to be typed or pasted, and where it stands. */
export interface Snippet {
  /** `examples/cafe24/README.ko.md`, `docs/ko/start`. */
  place: string;
  /** What stands behind the fence; of a file its extension; empty in the documentation pages. */
  language: string;
  text: string;
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8').replace(/\r/g, '');

/** The guides' Markdown by path. */
export function guideTexts(): Map<string, string> {
  const paths = ['README.md', 'README.ko.md', ...EXAMPLES.flatMap((name) => guidesOf(name))];
  return new Map(paths.map((path) => [path, read(path)]));
}

/** Both languages of an example's guide. */
export const guidesOf = (name: string) => [`examples/${name}/README.md`, `examples/${name}/README.ko.md`];

/** Every code block of the guides and of the documentation pages, and every file of markup beside them. */
export function snippets(): Snippet[] {
  const fenced = [...guideTexts()].flatMap(([place, text]) =>
    [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', language = '', block = '']) => ({
      place,
      language,
      text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trimEnd(),
    })),
  );
  const pages = (['ko', 'en'] as const).flatMap((language) =>
    DOC_NAMES.flatMap((name) =>
      docsFor(language).named[name].blocks.flatMap((block) =>
        codesOf(block).map((text) => ({ place: `docs/${language}/${name}`, language: '', text })),
      ),
    ),
  );
  // A page of an application is no template of a shop.
  const templates = EXAMPLES.filter((name) => name !== 'react-store');
  const files = templates.flatMap((name) =>
    readdirSync(join(ROOT, 'examples', name))
      .filter((file) => /\.(html|liquid)$/.test(file))
      .map((file) => ({ place: `examples/${name}/${file}`, language: 'html', text: read(`examples/${name}/${file}`) })),
  );
  return [...fenced, ...pages, ...files];
}

function codesOf(block: Block): string[] {
  if ('code' in block) return [block.code];
  return 'steps' in block ? block.steps.flatMap(({ code }) => code ?? []) : [];
}
