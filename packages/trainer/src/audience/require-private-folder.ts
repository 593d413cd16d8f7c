import { readdir, realpath } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { userError } from '../errors';

/** What folders that a web server reads are usually called. */
const PUBLIC = /^(public|public_html|www|wwwroot|htdocs|html|web|dist|static|_site|docroot|uploads)$/iu;
/** What lies in them. */
const MARKS = ['manifest.json', 'index.html', 'index.htm', 'index.php', '.htaccess', 'robots.txt', 'model.json'];

/** What lies there beside each other has nothing to do with each other. */
const SHARED = [homedir(), tmpdir()];

/**
 * Lets a folder pass that nobody reads over the web: neither it nor one above it is called like a web root or holds what one holds, and it does not lie in a model's
 * folder. Links are followed first.
 * @param others folders that are public by what they are for.
 * @throws UserError naming what gives it away.
 */
export async function requirePrivateFolder(
  folder: string,
  others: readonly (string | undefined)[] = [],
): Promise<void> {
  const path = await real(folder);
  for (const other of others) {
    if (other === undefined || /^[a-z0-9]+:\/\//iu.test(other)) continue;
    const within = await real(other);
    if (path === within || path.startsWith(join(within, sep))) throw userError('publicAudience', folder, other);
  }
  for (let at = path; ; at = dirname(at)) {
    if (PUBLIC.test(basename(at))) throw userError('publicAudience', folder, basename(at));
    const names = SHARED.includes(at) ? [] : await readdir(at).catch(() => [] as string[]);
    const mark = MARKS.find((name) => names.includes(name));
    if (mark) throw userError('publicAudience', folder, mark);
    if (dirname(at) === at) return;
  }
}

/** The path without links, of which the last parts may not be there yet. */
async function real(folder: string): Promise<string> {
  const whole = resolve(folder);
  for (let at = whole; ; at = dirname(at)) {
    const found = await realpath(at).catch(() => undefined);
    if (found !== undefined) return join(found, whole.slice(at.length));
    if (dirname(at) === at) return whole;
  }
}
