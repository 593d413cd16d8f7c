import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const BASELINES = fileURLToPath(new URL('baselines', import.meta.url));

/** Where pictures of what differs are left to look at; git ignores it. */
const DIFFERENCES = fileURLToPath(new URL('../../../node_modules/.cache/dangol-pixels', import.meta.url));

/** Whether baselines are made anew. */
export const isWriting = process.env.DANGOL_PIXELS === 'write';

/** How like a screenshot and its baseline are. */
export interface Comparison {
  /** Share of the pixels that differ visibly, 0…1; 1 where the sizes differ. */
  differing: number;
  /** What a person does about it. */
  message: string;
}

/**
 * Compares a screenshot (PNG) with the baseline of that name. Edges that are smoothed otherwise count as the same.
 * With `DANGOL_PIXELS=write` the screenshot becomes the baseline: look at it before you commit it.
 * @throws {Error} where there is no baseline.
 */
export function comparePixels(name: string, screenshot: Buffer): Comparison {
  const file = join(BASELINES, `${name}.png`);
  if (isWriting) {
    mkdirSync(BASELINES, { recursive: true });
    writeFileSync(file, screenshot);
  }
  if (!existsSync(file)) throw new Error(`no baseline ${name}.png: write it with DANGOL_PIXELS=write, and look at it`);
  return compare(PNG.sync.read(readFileSync(file)), PNG.sync.read(screenshot), name);
}

function compare(before: PNG, now: PNG, name: string): Comparison {
  const { width, height } = before;
  if (width !== now.width || height !== now.height) {
    return { differing: 1, message: `${name} is ${now.width} × ${now.height}, its baseline ${width} × ${height}` };
  }
  const picture = new PNG({ width, height });
  const differing = pixelmatch(before.data, now.data, picture.data, width, height, { threshold: 0.2 });
  const seen = join(DIFFERENCES, `${name}.png`);
  mkdirSync(dirname(seen), { recursive: true });
  writeFileSync(seen, PNG.sync.write(picture));
  return {
    differing: differing / (width * height),
    message: `${name} looks otherwise than its baseline: see node_modules/.cache/dangol-pixels/${name}.png`,
  };
}
