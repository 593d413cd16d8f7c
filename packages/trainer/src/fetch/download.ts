import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { userError } from '../errors';
import { charsetOf } from './charset-of';
import { extensionOf } from './extension-of';
import { type Patience, type RequestDeps, requestFile } from './request-file';
import { showAddress } from './show-address';

/** What a download is told, and what it may cost. */
export interface DownloadDeps extends RequestDeps, Partial<Patience> {
  /** Bytes as they come out of the answer, at most. Default 2 GiB. */
  maxBytes?: number;
}

/** A file that was downloaded. */
export interface Downloaded {
  /** Where it lies, with the extension of what is in it. */
  path: string;
  /** The charset of its text, as the server named it. */
  charset: string | undefined;
}

const PATIENCE: Patience = { pieceMs: 30_000, wholeMs: 900_000 };
const MAX_BYTES = 2 ** 31;
/** So much of a file tells what it is. */
const HEAD_BYTES = 4096;

let downloads = 0;

/**
 * Downloads a file as a stream into a folder. Nothing of it is kept where it cannot be had whole.
 * @throws UserError saying what is wrong with the address or with what came: refused, missing, a web page, too large, too slow, empty.
 */
export async function download(given: string, folder: string, deps: DownloadDeps): Promise<Downloaded> {
  const { maxBytes = MAX_BYTES } = deps;
  const patience = {
    ...PATIENCE,
    ...(deps.pieceMs && { pieceMs: deps.pieceMs }),
    ...(deps.wholeMs && { wholeMs: deps.wholeMs }),
  };
  const shown = showAddress(given);
  const draft = join(folder, `fetched-${downloads++}`);
  return requestFile(given, deps, patience, async ({ response, pathname }, touch) => {
    const { headers, body } = response;
    // Anew at every attempt.
    const file = await open(draft, 'w', 0o600);
    let head = Buffer.alloc(0);
    let bytes = 0;
    try {
      for await (const chunk of body ?? []) {
        touch();
        bytes += chunk.length;
        if (bytes > maxBytes) throw userError('addressTooLarge', shown, maxBytes);
        if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]);
        await file.writeFile(chunk);
      }
    } finally {
      await file.close();
    }
    if (bytes === 0) throw userError('emptyFile', shown);
    const [type, disposition] = ['content-type', 'content-disposition'].map((name) => headers.get(name));
    const extension = extensionOf({ pathname, type: type ?? null, disposition: disposition ?? null, head });
    if (extension === 'page') throw userError('addressIsPage', shown);
    const path = `${draft}${extension}`;
    await rename(draft, path);
    return { path, charset: charsetOf(type ?? null) };
  });
}
