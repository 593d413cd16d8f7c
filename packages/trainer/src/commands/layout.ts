import type { ModelFiles } from '@dangol/schema';
import type { Arguments, Arity } from '../arguments/parse-arguments';
import { userError } from '../errors';

/** Options of the commands that write a model. */
export const LAYOUT_OPTIONS: Record<string, Arity> = { flat: 'flag', extension: 'one', single: 'flag' };

/** How they name the model's files; `undefined` for the usual way. @throws UserError for an extension that is none. */
export function layoutOptions({ flags, values }: Arguments): ModelFiles | undefined {
  const extension = values.get('extension')?.[0]?.replace(/^\./u, '');
  if (extension !== undefined && !/^[a-z0-9]{1,8}$/u.test(extension)) throw userError('badExtension');
  const files: ModelFiles = {
    // One file lies nowhere but flat.
    ...(flags.has('flat') && !flags.has('single') && { flat: true }),
    ...(extension !== undefined && extension !== 'json' && { extension }),
    ...(flags.has('single') && { single: true }),
  };
  return Object.keys(files).length ? files : undefined;
}
