import { layoutOf, type ModelFiles } from '@dangol/schema';
import { manifestName } from '../write/manifest-name';
import { openTarget } from './open-target';
import type { PublishOptions } from './publish';
import { requirePlace } from './require-place';

/**
 * Knocks at a place before a model is made for it: a wrong password is better told at once than after the training.
 * @throws UserError as `publish` would.
 */
export async function requireTarget(
  address: string,
  files: ModelFiles | undefined,
  options: PublishOptions,
): Promise<void> {
  const target = await openTarget(address, options.env, options);
  try {
    await requirePlace(target, manifestName(files), layoutOf(files)[0] !== '/');
  } finally {
    await target.close();
  }
}
