import { dirname } from 'node:path';
import { type Manifest, type ModelFiles, modelTag } from '@dangol/schema';
import { shipLive } from '../live/ship-live';
import { openModelFiles } from '../write/open-model-files';
import { publishModel } from '../write/publish-model';
import { type LaidOut, layOut } from './lay-out';
import { openTarget, type TargetEnv } from './open-target';
import { pruneTarget } from './prune-target';
import { requireLittleLoss } from './require-little-loss';
import { requirePlace } from './require-place';
import { ship } from './ship';
import type { Target, TargetOptions } from './target';

/** How a model is published. */
export interface PublishOptions extends TargetOptions {
  env: TargetEnv;
  /** How its files are named there, besides what they are here. */
  files?: ModelFiles | undefined;
  /** Whether packed copies lie beside them. Default false. */
  compress?: boolean | undefined;
  /** Share of the published model's items that this one may lack. Default 0.2. */
  maxLoss?: number | undefined;
  /** Whether nothing is written, only told. Default false. */
  isDry?: boolean | undefined;
  /** Called with the share that is done, 0 to 1. */
  onShare?: ((share: number) => void) | undefined;
}

/** What was published, or would be. */
export interface Published {
  manifest: Manifest;
  /** Host and path. */
  target: string;
  /** The manifest's name there. */
  head: string;
  /** For `data-model-version`; absent for a single file. */
  tag?: string;
  sent: { path: string; bytes: number }[];
  /** Files that were there already. */
  kept: number;
  /** Versions that were removed. */
  gone: string[];
  /** What the host does in a lesser way. */
  notes: string[];
}

/**
 * Publishes a trained model to a folder or an address (see `openTarget`): the files of the version first, the manifest last, so that whoever reads, and whenever
 * this breaks off, finds a whole model. Two older versions stay. A shop that was switched off there stays off.
 * @throws UserError where there is no model, where the place holds other things, where too many items were lost, and for what the host refuses.
 */
export async function publish(model: string, address: string, options: PublishOptions): Promise<Published> {
  const { compress = false, isDry = false, onShare } = options;
  const source = await openModelFiles(model);
  const target = await openTarget(address, options.env, options);
  try {
    const laid = await layOut(source, target.kind, options.files, compress);
    const published = await requirePlace(target, laid.head, laid.layout[0] !== '/');
    requireLittleLoss(target.describe, published, laid.manifest, options.maxLoss);
    const enabled = laid.manifest.enabled && published?.enabled !== false;
    const isPlain = [source.manifest.files, laid.manifest.files].every((files) => files === undefined);
    if (target.kind === 'folder' && isPlain && !isDry) {
      const manifest = await publishModel(dirname(source.path), target.describe, { compress, onShare });
      await shipLive(source, target, manifest.files);
      return toldOf(target, { ...laid, manifest }, { sent: [], kept: 0, gone: [] });
    }
    const text = await laid.text(enabled);
    const shipment = await ship(target, laid, isDry, onShare);
    shipment.sent.push({ path: laid.head, bytes: Buffer.byteLength(text) });
    const manifest = { ...laid.manifest, enabled };
    if (isDry) return toldOf(target, { ...laid, manifest }, { ...shipment, gone: [] });
    await target.write(laid.head, text);
    await shipLive(source, target, manifest.files);
    const { gone, isTold } = await pruneTarget(target, manifest.version);
    const note = `${target.describe} does not tell when files were written: remove older versions by hand`;
    return toldOf(target, { ...laid, manifest }, { ...shipment, gone }, isTold ? [] : [note]);
  } finally {
    await target.close();
  }
}

function toldOf(
  target: Target,
  { manifest: { parts: _, ...manifest }, head }: LaidOut,
  shipment: Pick<Published, 'sent' | 'kept' | 'gone'>,
  notes: readonly string[] = [],
): Published {
  const tag = modelTag(manifest);
  const all = [...target.notes(), ...notes];
  return { manifest, target: target.describe, head, ...(tag !== undefined && { tag }), ...shipment, notes: all };
}
