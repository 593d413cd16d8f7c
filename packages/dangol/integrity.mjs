// For hosting that never changes: a folder named after the version with all that a script tag loads, and the hash of each file.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {Buffer} bytes @returns {string} as the attribute `integrity` takes it */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** The files of a build folder that a script tag loads, itself or later, by path; sorted. @param {string} dist */
export function taggedFiles(dist) {
  return [
    ...readdirSync(dist).filter((name) => /^dangol.*\.js$/.test(name)),
    ...readdirSync(join(dist, 'backends')).map((name) => `backends/${name}`),
  ].sort();
}

/**
 * A rollup plugin for the last bundle: copies those files into `<dist>/<version>/`, writes `integrity.json` beside them and, unless `isQuiet`,
 * prints both.
 * @param {{ dist: string, version: string, isQuiet: boolean }} options
 */
export function integrity({ dist, version, isQuiet }) {
  return {
    name: 'integrity',
    writeBundle() {
      const folder = join(dist, version);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const files = {};
      for (const file of taggedFiles(dist)) {
        files[file] = integrityOf(readFileSync(join(dist, file)));
        cpSync(join(dist, file), join(folder, file));
      }
      cpSync(join(dist, 'dangol-licences.txt'), join(folder, 'dangol-licences.txt'));
      writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);
      if (isQuiet) return;
      console.log(`\n${folder}, to be served as it is, for ever:`);
      for (const [file, hash] of Object.entries(files)) console.log(`  ${file.padEnd(32)} ${hash}`);
      const src = `/dangol/${version}/dangol.js`;
      console.log(
        `\n<script async src="${src}" integrity="${files['dangol.js']}" crossorigin="anonymous" data-model="…"></script>`,
      );
    },
  };
}
