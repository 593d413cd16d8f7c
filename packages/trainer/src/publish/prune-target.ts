import { flatVersions } from '../write/flat-versions';
import type { Entry, Target } from './target';

const KEPT = 2;
/** Another publisher has this long between its files and its manifest. */
const YOUNG_MS = 60_000;
/** An upload that was given up; a slow one may take hours. */
const ABANDONED_MS = 24 * 3_600_000;
const VERSION = /^[0-9a-f]{16}$/u;
const FILE = /^(items\/[0-9]+|popular|shelves)\.[a-z0-9]{1,8}(\.br|\.gz)?$/u;

interface Version {
  name: string;
  /** In the order in which they go: by `popular` one knows that all are there. */
  files: string[];
  isWhole: boolean;
  at: number | undefined;
}

/**
 * Deletes all but the two newest versions before the one in use, and uploads that were given up. Only files of our making; what is in a folder with others'
 * stays. By the host's own clock; where it does not tell when files were written, nothing is deleted.
 * @returns the versions that are gone, and whether the host told.
 */
export async function pruneTarget(target: Target, current: string): Promise<{ gone: string[]; isTold: boolean }> {
  const versions = await versionsIn(target);
  const nowAt = versions.find(({ name }) => name === current)?.at;
  const others = versions.filter(({ name }) => name !== current);
  if (nowAt === undefined || others.some(({ at }) => at === undefined))
    return { gone: [], isTold: others.length <= KEPT };
  const ageOf = ({ at = nowAt }: Version) => nowAt - at;
  const whole = others
    .filter(({ isWhole }) => isWhole)
    .sort((a, b) => ageOf(a) - ageOf(b) || (a.name < b.name ? -1 : 1));
  const old = whole.slice(KEPT).filter((version) => ageOf(version) > YOUNG_MS);
  const abandoned = others.filter((version) => !version.isWhole && ageOf(version) > ABANDONED_MS);
  for (const { name, files } of [...old, ...abandoned]) {
    for (let from = 0; from < files.length; from += target.atOnce)
      await Promise.all(files.slice(from, from + target.atOnce).map((file) => target.remove(file)));
    // Storage without folders has nothing left of them.
    if (files.some((file) => file.startsWith(`${name}/`)) && target.kind !== 's3') {
      await target.remove(`${name}/items`);
      await target.remove(name);
    }
  }
  return { gone: [...old, ...abandoned].map(({ name }) => name), isTold: true };
}

async function versionsIn(target: Target): Promise<Version[]> {
  const entries = await target.list();
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const flat = [...flatVersions([...byName.keys()])].map(([name, files]) =>
    versionOf(
      target,
      name,
      files.map((file) => byName.get(file) as Entry),
      '.',
    ),
  );
  const folders = entries
    .filter(({ name, isFolder }) => isFolder && VERSION.test(name))
    .map(async ({ name }) => {
      const top = await target.list(name);
      const items = (await target.list(`${name}/items`)).map((entry) => ({ ...entry, name: `items/${entry.name}` }));
      const files = [...items, ...top.filter((entry) => entry.name !== 'items')];
      if (files.some((file) => file.isFolder || !FILE.test(file.name))) return undefined;
      return versionOf(
        target,
        name,
        files.map((file) => ({ ...file, name: `${name}/${file.name}` })),
        '/',
      );
    });
  return (await Promise.all([...flat, ...folders])).filter((version) => version !== undefined);
}

async function versionOf(target: Target, name: string, entries: readonly Entry[], join: string): Promise<Version> {
  const isPopular = (entry: Entry) => entry.name.startsWith(`${name}${join}popular.`);
  const marks = entries.filter(isPopular);
  const rest = entries.filter((entry) => !isPopular(entry));
  const dates = await Promise.all(
    (marks.length ? marks : rest.slice(-1)).map(async (entry) => entry.writtenAt ?? target.writtenAt?.(entry.name)),
  );
  const known = dates.filter((at) => at !== undefined);
  return {
    name,
    files: [...rest, ...marks].map((entry) => entry.name),
    isWhole: marks.length > 0,
    at: known.length ? Math.max(...known) : undefined,
  };
}
