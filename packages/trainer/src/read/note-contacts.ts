import type { FoundColumns } from '../columns/find-columns';
import type { Database } from '../database/open-database';
import { buyerColumns } from './buyer-columns';
import { buyerKeySql } from './buyer-key-sql';

/** Adds to `buyer_contacts` by which e-mail addresses and telephones the buyers of `raw` are told besides, all of it hashed as `buyerKeySql()` does. */
export async function noteContacts(database: Database, columns: FoundColumns, salt: string): Promise<void> {
  const all = buyerColumns(columns);
  const key = buyerKeySql(all, salt);
  const contacts = [
    ...all.email.map((column) => buyerKeySql({ email: [column] }, salt)),
    ...all.phone.map((column) => buyerKeySql({ phone: [column] }, salt)),
  ];
  if (all.id.length + contacts.length < 2) return;
  for (const contact of contacts)
    await database.run(
      `INSERT INTO buyer_contacts SELECT DISTINCT buyer, contact FROM (SELECT ${key} AS buyer, ${contact} AS contact FROM raw) told WHERE contact <> buyer`,
    );
}
