import { isUserError } from '../errors';
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
 * @param openFile opens the file, with the extension that it should have.
 * @throws UserError as `download` and `openFile` do.
 */
export async function fetchInput(
  given: string,
  folder: string,
  openFile: (path: string) => Promise<Input>,
  deps: DownloadDeps = DEPS,
): Promise<Input> {
  const label = showAddress(given);
  const { path, charset } = await download(given, folder, { maxBytes: mostBytes(process.env), ...deps });
  const read = await toDeclared(path, charset);
  const named = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      if (isUserError(error)) for (const local of [read, path]) error.message = error.message.replaceAll(local, label);
      throw error;
    }
  };
  const input = await named(() => openFile(read));
  return { ...input, file: label, load: (...wanted) => named(() => input.load(...wanted)) };
}
