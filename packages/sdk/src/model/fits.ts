// Guards in place of the schema's parsers, which name the path of every mistake and are too heavy for a visitor's page. They check what
// tells a file from a wrong one; the recommender looks at lists and cards one by one.
import { type Manifest, MODEL_FORMAT } from '@dangol/schema';

/** What must be known of a model before its files can be read: a manifest, or what stands in for it. */
export type Edition = Pick<Manifest, 'format' | 'version' | 'shardCount' | 'enabled'>;

/** Tells whether this is a manifest of the format that this code reads. */
export function isEdition(file: unknown): file is Edition {
  const { format, version, shardCount } = Object(file);
  return format === MODEL_FORMAT && typeof version === 'string' && shardCount > 0;
}

/** Tells whether this is a shard or popular file of the version. */
export function isOfVersion(file: unknown, expected: string): boolean {
  const { format, version, items, cards } = Object(file);
  return format === MODEL_FORMAT && version === expected && Array.isArray(items ?? []) && Array.isArray(cards);
}
