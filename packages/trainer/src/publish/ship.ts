import type { LaidOut, Shipped } from './lay-out';
import type { Target } from './target';

/** What went to a target, or would go. */
export interface Shipment {
  /** What was written, or would be. */
  sent: { path: string; bytes: number }[];
  /** How many files were there already. */
  kept: number;
}

/**
 * Brings a model's files to a target, several at once: those that are not there yet, or of another size. `popular` goes last and always: where it is, all of
 * the version are, and its time is that of this publishing. Readers learn of none of them before the manifest.
 * @param isDry only says what would go.
 * @throws UserError from the target; what is there stays, and the next call goes on from there.
 */
export async function ship(
  target: Target,
  model: LaidOut,
  isDry: boolean,
  onShare: (share: number) => void = () => {},
): Promise<Shipment> {
  const there = await sizesOf(target, model);
  const shipment: Shipment = { sent: [], kept: 0 };
  const names = model.names.slice(0, -1);
  let next = 0;
  let isBroken = false;

  async function send({ path, bytes, encoding }: Shipped, isForced: boolean): Promise<void> {
    if (!isForced && there.get(path) === bytes.length) {
      shipment.kept++;
      return;
    }
    if (!isDry) await target.write(path, bytes, { isNew: true, ...(encoding && { encoding }) });
    shipment.sent.push({ path, bytes: bytes.length });
  }

  async function work(): Promise<void> {
    for (let name = names[next++]; name !== undefined && !isBroken; name = names[next++]) {
      for (const file of await model.shipped(name)) await send(file, false);
      onShare(Math.min(1, next / model.names.length));
    }
  }

  const workers = Array.from({ length: target.atOnce }, () =>
    work().catch((error) => {
      isBroken = true;
      throw error;
    }),
  );
  // All of them have come to rest before the connection is closed.
  const results = await Promise.allSettled(workers);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  for (const name of model.names.slice(-1)) {
    for (const file of await model.shipped(name)) await send(file, true);
  }
  onShare(1);
  return shipment;
}

/** What is there of the version already, by path. */
async function sizesOf(target: Target, { manifest, layout }: LaidOut): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const note = async (folder: string, prefix: string) => {
    for (const { name, bytes, isFolder } of await target.list(folder))
      if (!isFolder && (prefix || name.startsWith(manifest.version))) sizes.set(prefix + name, bytes);
  };
  if (layout[0] === '.') await note('', '');
  if (layout[0] === '/') {
    await note(manifest.version, `${manifest.version}/`);
    await note(`${manifest.version}/items`, `${manifest.version}/items/`);
  }
  return sizes;
}
