import type { Database } from '../database/open-database';
import { looksPersonal } from './looks-personal';

/** A date in an address is no phone number. */
const LONG_NUMBER = /\d{9,}/u;

/**
 * `pages(url, title, type, visitor, device, moment)` from the views of content pages: path and query of each address, without fragment; one that
 * looks like personal data is left out. `visitor` and `device` number people as in `searches`.
 */
export async function keyPages(database: Database): Promise<void> {
  await database.insert('addresses', { raw: 'VARCHAR', url: 'VARCHAR' }, addresses(database));
  await database.run(`CREATE TABLE pages AS SELECT a.url, p.title, p.type,
      DENSE_RANK() OVER (ORDER BY COALESCE('b' || p.member, 'v' || p.visitor, 's' || p.session)) AS visitor,
      DENSE_RANK() OVER (ORDER BY COALESCE('v' || p.visitor, 's' || p.session)) AS device, p.moment
    FROM page_lines p JOIN addresses a ON a.raw = p.url`);
  await database.run('DROP TABLE addresses');
  await database.run('DROP TABLE page_lines');
}

async function* addresses(database: Database): AsyncGenerator<[raw: string, url: string]> {
  for await (const rows of database.stream<[url: string]>('SELECT DISTINCT url FROM page_lines')) {
    for (const [raw] of rows) {
      const url = pathOf(raw);
      if (url !== undefined && !LONG_NUMBER.test(url) && !looksPersonal(url.replace(/[\d/=&?_-]+/gu, ' '))) yield [raw, url];
    }
  }
}

function pathOf(raw: string): string | undefined {
  try {
    const { pathname, search } = new URL(raw, 'https://shop.invalid');
    return pathname + search;
  } catch {
    return undefined;
  }
}
