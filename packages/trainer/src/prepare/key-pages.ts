import type { Database } from '../database/open-database';
import { looksPersonal } from './looks-personal';

/** A date in an address is no phone number. */
const LONG_NUMBER = /\d{9,}/u;

/**
 * `pages(url, title, type, visitor, device, moment)` from the views of content pages: path and query of each address, without fragment; one that
 * looks like personal data, or leads elsewhere, is left out. `visitor` and `device` number people as in `searches`. Runs while `page_views` and `visitors`
 * are there.
 */
export async function keyPages(database: Database): Promise<void> {
  await database.insert('addresses', { raw: 'VARCHAR', url: 'VARCHAR' }, addresses(database));
  await database.run(`CREATE TABLE pages AS SELECT a.url, p.title, p.type, v.n AS visitor, d.n AS device, p.moment
    FROM page_views p JOIN addresses a ON a.raw = p.url JOIN visitors v ON v.name = p.person JOIN visitors d ON d.name = p.device`);
  await database.run('DROP TABLE page_views');
  await database.run('DROP TABLE addresses');
  await database.run('DROP TABLE page_lines');
}

async function* addresses(database: Database): AsyncGenerator<[raw: string, url: string]> {
  for await (const rows of database.stream<[url: string]>('SELECT DISTINCT url FROM page_views')) {
    for (const [raw] of rows) {
      const url = pathOf(raw);
      if (url !== undefined && !LONG_NUMBER.test(url) && !looksPersonal(url.replace(/[\d/=&?_-]+/gu, ' ')))
        yield [raw, url];
    }
  }
}

function pathOf(raw: string): string | undefined {
  try {
    const { pathname, search } = new URL(raw, 'https://shop.invalid');
    // `javascript:` and its like have no path from the root, and two slashes lead to another host.
    return /^\/(?![/\\])/u.test(pathname) ? pathname + search : undefined;
  } catch {
    return undefined;
  }
}
