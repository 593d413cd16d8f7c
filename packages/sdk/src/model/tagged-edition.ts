import { MODEL_FORMAT } from '@dangol/schema';
import type { Edition } from './fits';

/**
 * Reads `<version>.<shardCount>` (`a1b2c3.16`), what the trainer prints for `data-model-version`: with both known, the first strip of a
 * first visit needs no manifest. A version without a count is of no use and is passed over, so that the manifest is read after all.
 */
export function taggedEdition(tag = ''): Edition | undefined {
  const [, version, count] = /^(.+)\.(\d+)$/.exec(tag) ?? [];
  return version ? { format: MODEL_FORMAT, version, shardCount: Number(count), enabled: true } : undefined;
}
