import type { Database } from '../database/open-database';

/** What became of the links made by hand. */
export interface NamedLinks {
  /** Links that lead the lists of *goes with*. */
  links: number;
  /** Left out: from or to an item that no file knows. */
  unknownLinks: number;
  /** Left out: to the item's own category, which *goes with* never shows. */
  ownCategoryLinks: number;
}

/** `links(item, other, place)` from the lines that were read, by the page's ids or any alias of theirs; as directed, in their order. */
export async function nameLinks(database: Database): Promise<NamedLinks> {
  const side = (column: string, as: string) =>
    `LEFT JOIN items ${as}1 ON ${as}1.id = l.${column} LEFT JOIN aliases ${as}2 ON ${as}2.alias = l.${column} LEFT JOIN items ${as}3 ON ${as}3.id = ${as}2.id`;
  await database.run(`CREATE TABLE named_links AS SELECT COALESCE(a1.item, a3.item) AS item, COALESCE(b1.item, b3.item) AS other, l.place
    FROM link_lines l ${side('item', 'a')} ${side('linked', 'b')}`);
  await database.run(`CREATE TABLE judged_links AS SELECT l.item, l.other, l.place, COALESCE(a.category = b.category, FALSE) AS own
    FROM named_links l JOIN items a ON a.item = l.item JOIN items b ON b.item = l.other WHERE l.item <> l.other`);
  await database.run(`CREATE TABLE links AS SELECT item, other, CAST(ROW_NUMBER() OVER (PARTITION BY item ORDER BY place, other) AS INTEGER) AS place FROM (
    SELECT item, other, MIN(place) AS place FROM judged_links WHERE NOT own GROUP BY item, other) once`);
  const [found] = await database.rows<NamedLinks>(`SELECT (SELECT COUNT(*) FROM links) AS links,
    (SELECT COUNT(*) FROM named_links WHERE item IS NULL OR other IS NULL) AS "unknownLinks",
    (SELECT COUNT(*) FROM judged_links WHERE own) AS "ownCategoryLinks"`);
  for (const table of ['named_links', 'judged_links', 'link_lines']) await database.run(`DROP TABLE ${table}`);
  return found ?? { links: 0, unknownLinks: 0, ownCategoryLinks: 0 };
}
