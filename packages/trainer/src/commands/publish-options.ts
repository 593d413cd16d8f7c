import type { Arguments, Arity } from '../arguments/parse-arguments';
import { userError } from '../errors';
import type { PublishOptions } from '../publish/publish';

/** Options of the commands that publish. */
export const PUBLISH_OPTIONS: Record<string, Arity> = { endpoint: 'one', region: 'one', 'max-loss': 'one' };

/** Reads them; the secrets come from the environment. @throws UserError for a share that is none, or an address that is none. */
export function publishOptions({ values }: Arguments): PublishOptions {
  const endpoint = values.get('endpoint')?.[0];
  if (endpoint !== undefined && !/^https?:\/\/[^/]/u.test(endpoint))
    throw userError('badNumber', '--endpoint', endpoint, 'an address that begins with https://');
  const share = values.get('max-loss')?.[0];
  if (share !== undefined && !/^(0(\.[0-9]+)?|1(\.0+)?)$/u.test(share))
    throw userError('badNumber', '--max-loss', share, 'a share from 0 to 1');
  return {
    env: process.env,
    endpoint,
    region: values.get('region')?.[0],
    ...(share !== undefined && { maxLoss: Number(share) }),
  };
}
