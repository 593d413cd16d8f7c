import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
  port: number;
  collectorPort: number;
  seed: number;
  regime: string;
  catalogue: string | undefined;
  images: string | undefined;
  orders: string | undefined;
  help: boolean;
}

export const HELP = `npm start -- [options]

  --port N             the shop's port (default 8080; the next free one where it is taken)
  --collector-port N   the collector's port (default 8787; the next free one where it is taken)
  --seed N             another made world (default 1)
  --regime NAME        law applied: kr (default), eu, uk, us, none; ?regime=eu switches one visit
  --catalogue FILE     a catalogue of your own: CSV, TSV, JSON, JSON Lines, Parquet
  --images DIR         its pictures, named <id>.webp, .jpg, .png or .svg
  --orders FILE        its order log; without it orders are invented over the catalogue
`;

/** @throws Error naming the option and what it expects. */
export function readOptions(argv: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: '8080' },
      'collector-port': { type: 'string', default: '8787' },
      seed: { type: 'string', default: '1' },
      regime: { type: 'string', default: 'kr' },
      catalogue: { type: 'string' },
      images: { type: 'string' },
      orders: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    port: whole('--port', values.port, 65_535),
    collectorPort: whole('--collector-port', values['collector-port'], 65_535),
    seed: whole('--seed', values.seed, 2 ** 31 - 1),
    regime: values.regime,
    catalogue: values.catalogue,
    images: values.images,
    orders: values.orders,
    help: values.help,
  };
}

function whole(name: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new Error(`${name}: expected a whole number from 0 to ${most}, got "${text}"`);
}
