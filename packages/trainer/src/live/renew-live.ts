import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LIVE_FORMAT, type LivePrices, type Manifest } from '@dangol/schema';
import { putFile } from '../write/put-file';
import { liveName } from './live-name';

/**
 * Begins a new `live.json` for a model that was just trained, where its folder had one: of the old version it would hide all prices until the
 * next `dangol live`. Nothing differs yet: the cards are those of the catalogue.
 * @param at when the catalogue was read, epoch ms.
 */
export async function renewLive(folder: string, { version, files }: Manifest, at: number): Promise<void> {
  const path = join(folder, liveName(files));
  const isThere = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isThere) return;
  const live: LivePrices = { format: LIVE_FORMAT, version, at, items: [] };
  await putFile(path, JSON.stringify(live));
}
