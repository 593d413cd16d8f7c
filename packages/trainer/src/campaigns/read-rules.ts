import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAMPAIGN_CAPS } from '@dangol/schema';
import { userError } from '../errors';
import { download } from '../fetch/download';
import { isAddress } from '../fetch/is-address';
import { showAddress } from '../fetch/show-address';

/** More bytes than the longest file that is read can have; one that has more is known to be too long by these. */
const MOST_BYTES = CAMPAIGN_CAPS.length * 4 + 4;

/** The text of a rules file. */
export interface RulesText {
  text: string;
  /** What messages call the file. */
  name: string;
}

/**
 * Reads a rules file, UTF-8, from a path or an address.
 * @throws UserError where there is none, it cannot be had, or is in another encoding.
 */
export async function readRules(given: string): Promise<RulesText> {
  if (!isAddress(given)) return { text: await readText(given, given), name: given };
  const name = showAddress(given);
  const folder = await mkdtemp(join(tmpdir(), 'dangol-rules-'));
  try {
    const fetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request);
    const { path } = await download(given, folder, { fetch, warn: () => {}, maxBytes: MOST_BYTES });
    return { text: await readText(path, name), name };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readText(path: string, name: string): Promise<string> {
  const bytes = await readHead(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? userError('noFile', name)
      : userError('unreadable', name, error.code ?? error.message);
  });
  try {
    // What is cut off within a letter is too long in any case.
    return new TextDecoder('utf-8', { fatal: bytes.length < MOST_BYTES }).decode(bytes);
  } catch {
    throw userError('notUtf8', name);
  }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(MOST_BYTES);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, MOST_BYTES - length, length);
      length += bytesRead;
      if (!bytesRead || length === MOST_BYTES) return buffer.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}
