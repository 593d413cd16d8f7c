import { userError } from '../errors';

/**
 * Loads a client that only some shops need: an optional peer of this package.
 * @throws UserError with the line that installs it.
 */
export async function loadClient<Client>(
  name: 'basic-ftp' | 'ssh2-sftp-client' | 'aws4fetch',
  scheme: string,
  load: (name: string) => Promise<unknown> = (wanted) => import(wanted),
): Promise<Client> {
  try {
    return (await load(name)) as Client;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw userError('clientMissing', scheme, name);
  }
}
