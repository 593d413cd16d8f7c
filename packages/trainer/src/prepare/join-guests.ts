import type { Database } from '../database/open-database';

/** Guests who turned out to be members. */
export interface JoinedGuests {
  /** Buyers known by e-mail or telephone alone whom other orders name with a member's id. */
  joinedGuests: number;
}

/**
 * Makes one buyer of a member and the guest who ordered with the same e-mail address or telephone: in `order_lines` the guest's hash becomes the member's. What two
 * members share joins nobody. `guests(name, buyer)` is left: by which hash a guest was told, and whose it is.
 */
export async function joinGuests(database: Database): Promise<JoinedGuests> {
  const isMember = (buyer: string) => `LEFT(${buyer}, 2) = 'bi'`;
  await database.run(`CREATE TABLE guests AS SELECT g.buyer AS name, MIN(m.low) AS buyer FROM (
      SELECT buyer, buyer AS contact FROM order_lines WHERE NOT ${isMember('buyer')}
      UNION SELECT buyer, contact FROM buyer_contacts WHERE NOT ${isMember('buyer')}) g
    JOIN (SELECT contact, MIN(buyer) AS low, MAX(buyer) AS high FROM buyer_contacts WHERE ${isMember('buyer')} GROUP BY contact) m ON m.contact = g.contact
    GROUP BY g.buyer HAVING MIN(m.low) = MAX(m.high)`);
  await database.run('DROP TABLE buyer_contacts');
  const [joined] = await database.rows<{ n: number }>(
    'SELECT COUNT(*) AS n FROM guests WHERE name IN (SELECT buyer FROM order_lines)',
  );
  if (joined?.n) {
    await database.run(`CREATE TABLE joined_lines AS SELECT l.* REPLACE (COALESCE(g.buyer, l.buyer) AS buyer)
      FROM order_lines l LEFT JOIN guests g ON g.name = l.buyer`);
    await database.run('DROP TABLE order_lines');
    await database.run('ALTER TABLE joined_lines RENAME TO order_lines');
  }
  return { joinedGuests: joined?.n ?? 0 };
}
