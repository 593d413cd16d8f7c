import type { Input } from '../read/input';
import { type DownloadDeps, download } from './download';
import { mostBytes } from './most-bytes';
import { showAddress } from './show-address';
import { toDeclared } from './to-declared';

const DEPS: DownloadDeps = {
  fetch: (...request) => globalThis.fetch(...request),
  warn: (message) => console.warn(message),
};

/**
 * Downloads what an address leads to and opens it as the file that it is. Reports and messages name the address, without its secrets.
 * @param folder on this machine, for the file: removed with what else the run left there.
 * @param openFile opens the file; `label` is what messages call it.
 * @throws UserError as `download` and `openFile` do.
 */
export async function fetchInput(
  given: string,
  folder: string,
  openFile: (path: string, label: string) => Promise<Input>,
  deps: DownloadDeps = DEPS,
): Promise<Input> {
  const { path, charset } = await download(given, folder, { maxBytes: mostBytes(process.env), ...deps });
  return openFile(await toDeclared(path, charset), showAddress(given));
}
