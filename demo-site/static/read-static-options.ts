import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run demo:build` was asked for. */
export interface StaticBuildOptions {
  out: string;
  base: string;
  backend: string | undefined;
  seed: number;
  regime: string;
  catalogue: string | undefined;
  images: string | undefined;
  orders: string | undefined;
  help: boolean;
}

export const STATIC_HELP = `npm run demo:build -- [options]

  --out DIR            the folder to write, emptied first (default demo-site/out)
  --base PATH          where it will lie on its host (default /), such as /dangol-demo/
  --backend URL        where events go (default nowhere: they stay on the page)
  --seed N             another made world (default 1)
  --regime NAME        law applied: kr (default), eu, uk, us, none; the pages offer the others
  --catalogue FILE     a catalogue of your own: CSV, TSV, JSON, JSON Lines, Parquet
  --images DIR         its pictures, named <id>.webp, .jpg, .png or .svg
  --orders FILE        its order log; without it orders are invented over the catalogue
`;

/** @throws Error naming the option and what it expects. */
export function readStaticOptions(argv: readonly string[], root: string): StaticBuildOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      out: { type: 'string', default: 'demo-site/out' },
      base: { type: 'string', default: '/' },
      backend: { type: 'string' },
      seed: { type: 'string', default: '1' },
      regime: { type: 'string', default: 'kr' },
      catalogue: { type: 'string' },
      images: { type: 'string' },
      orders: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { backend, catalogue, images, orders } = values;
  if (backend && !/^https?:/.test(URL.parse?.(backend)?.href ?? backend))
    throw new Error(`--backend: expected an http address, got "${backend}"`);
  if (!/^\d{1,9}$/.test(values.seed)) throw new Error(`--seed: expected a whole number, got "${values.seed}"`);
  const out = resolve(root, values.out);
  // The folder is emptied: what holds the sources is not to be it.
  if (root.startsWith(out)) throw new Error(`--out: ${values.out} holds this repository`);
  return {
    out,
    base: baseOf(values.base),
    backend,
    seed: Number(values.seed),
    regime: values.regime,
    catalogue,
    images,
    orders,
    help: values.help,
  };
}

function baseOf(text: string): string {
  const base = `/${text}/`.replace(/\/+/g, '/');
  if (/^\/(?:[\w.~-]+\/)*$/.test(base)) return base;
  throw new Error(`--base: expected a path such as /dangol-demo/, got "${text}"`);
}
