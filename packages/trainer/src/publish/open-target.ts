import { fileURLToPath } from 'node:url';
import { userError } from '../errors';
import { openFolder } from './folder-target';
import type { Target, TargetOptions } from './target';

/** The variables that hold secrets: they never stand in an address, where a shell's history and a list of processes would show them. */
export type TargetEnv = Readonly<Record<string, string | undefined>>;

/**
 * Opens the place that files are published to: a folder, `ftp://user@host[:port]/path`, `ftps://…`, `sftp://…` or `s3://bucket/prefix`.
 * Nothing is asked of the host before the first call.
 * @param env `DANGOL_PASSWORD`, `DANGOL_KEY_FILE`, `DANGOL_HOST_KEY`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`, `AWS_REGION`.
 * @throws UserError for an address that is none of these, a secret that is missing, or a client that is not installed.
 */
export async function openTarget(address: string, env: TargetEnv, options: TargetOptions = {}): Promise<Target> {
  const scheme = schemeOf(address);
  if (scheme === undefined) return openFolder(address);
  if (scheme === 'file') return openFolder(fileURLToPath(address));
  if (!URL.canParse(address)) throw userError('badTarget', scheme);
  const url = new URL(address);
  if (url.password) throw userError('secretInAddress');
  if (scheme === 'ftp' || scheme === 'ftps') return (await import('./ftp-target')).openFtp(url, env, options);
  if (scheme === 'sftp') return (await import('./sftp-target')).openSftp(url, env, options);
  if (scheme === 's3') return (await import('./s3-target')).openS3(url, env, options);
  throw userError('unknownTarget', scheme);
}

/** `ftp`, `s3`…; `undefined` for a folder, one with a drive letter too. */
function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]+):\/\//iu.exec(address)?.[1]?.toLowerCase();
}
