import type { Slice } from './slice-of';

/** A file of the whole shop, `popular` or `shelves`, as it came. */
export interface KeptFile {
  file: object;
  /** When it was last asked for, epoch ms. */
  readAt: number;
}

/** What a device holds of a model, all of one version. */
export interface Holding {
  /** `undefined` until it is known. */
  version: string | undefined;
  shardCount: number;
  /** How the version's files are named, as `layoutOf()` has it; of an earlier release `undefined`. */
  layout?: string | undefined;
  /** When these were last compared with the server's, epoch ms. */
  checkedAt: number;
  /** By item id, the newest read last. */
  slices: Map<string, Slice>;
  /** By name. */
  files: Map<string, KeptFile>;
  /** The manifest has switched everything off: what is held is not used until it says otherwise. */
  isOff?: boolean;
  /** As the manifest says; `undefined` where that was not read. */
  builtAt?: number | null | undefined;
}

/** Nothing yet of this version. */
export const blankHolding = (
  version: string | undefined,
  shardCount: number,
  layout: string | undefined,
  checkedAt: number,
): Holding => ({
  version,
  shardCount,
  layout,
  checkedAt,
  slices: new Map(),
  files: new Map(),
});
