import type { Telling } from '../try-data';

/** What each field of the published files tells, by its path. What is in none of the lines is `unknown`, and shown so. */
const TELLINGS: readonly (readonly [Telling, RegExp])[] = [
  [
    'catalogue',
    /(^|\.)(card|cards\[\])\.(id|title|titles\.\w+|url|image|price|was|currency|brand|category|availability|group|rating|reviews|labels\[\])$/u,
  ],
  ['catalogue', /^items\[\]\.id$|^counts\.items$/u],
  ['band', /^counts\.(orders|buyers|sessions)$/u],
  [
    'order',
    /(^shop|list|related|newArrivals|topRated|similarBuyers|goesWith|viewed|cart)\.ids\[\]$|^categories\[\]\.category$/u,
  ],
  ['share', /\.(weights\[\]|scale)$|\.repeat\.(rate|gapDays)$|^blend\./u],
  ['money', /\.lowest$/u],
  ['page', /^content\[\]\.(url|title|type)$/u],
  ['technical', /^(format|version|shardCount|enabled|builtAt|files\.\w+)$/u],
];

/** @param path of a value in a file, lists as `[]`: `items[].lists.viewed.ids[]`. */
export function tellingOf(path: string): Telling {
  return TELLINGS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'unknown';
}
