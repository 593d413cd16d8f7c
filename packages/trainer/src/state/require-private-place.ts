import { isAbsolute, relative, resolve, sep } from 'node:path';
import { userError } from '../errors';

/**
 * Lets the place of a state pass: it holds the ids of people, and what lies in a model folder is read by everybody sooner or later.
 * @param folders those of the model, as far as they are given.
 * @throws UserError for one inside of them.
 */
export function requirePrivatePlace(state: string, folders: readonly (string | undefined)[]): void {
  for (const folder of folders) {
    if (folder === undefined) continue;
    // From one drive of Windows to another the way is absolute.
    const way = relative(resolve(folder), resolve(state));
    if (!isAbsolute(way) && way.split(sep)[0] !== '..') throw userError('publicState', state, folder);
  }
}
