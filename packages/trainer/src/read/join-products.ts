import type { CatalogueRow } from './each-catalogue-row';

/** A row with the place of its file among those that were given. */
export interface FiledRow extends CatalogueRow {
  file: number;
}

/** The rows of one product, in the order of the files. */
export type ProductRows = FiledRow[];

/**
 * Joins rows to products: in one file variants that fold into one, by a key or by the code of their parent; across files what shares any code that is of one product alone. Two
 * products of one file stay two. Pure.
 * @param rows in the order of the files and their lines.
 */
export function joinProducts(rows: readonly FiledRow[]): ProductRows[] {
  const files = byFile(rows);
  const products: ProductRows[] = [];
  // Null: of several products.
  const byCode = new Map<string, ProductRows | null>();
  for (const filed of files.values()) {
    const taken = new Set<ProductRows>();
    for (const product of productsOfFile(filed)) {
      const codes = codesOf(product);
      const known = codes.map((code) => byCode.get(code)).find((other) => other != null && !taken.has(other));
      const joined = known ?? [];
      if (!known) products.push(joined);
      taken.add(joined);
      joined.push(...product);
      for (const code of codes) {
        const other = byCode.get(code);
        byCode.set(code, other === undefined || other === joined ? joined : null);
      }
    }
  }
  return products;
}

/** Rows by the place of their file, in the order in which they come. */
export function byFile(rows: readonly FiledRow[]): Map<number, FiledRow[]> {
  const files = new Map<number, FiledRow[]>();
  for (const row of rows) {
    const filed = files.get(row.file);
    if (filed) filed.push(row);
    else files.set(row.file, [row]);
  }
  return files;
}

function productsOfFile(rows: readonly FiledRow[]): ProductRows[] {
  const products = new Map<FiledRow | string, ProductRows>();
  const byCode = new Map<string, ProductRows>();
  const add = (key: FiledRow | string, row: FiledRow) => {
    const product = products.get(key) ?? [];
    products.set(key, product);
    product.push(row);
    return product;
  };
  for (const row of rows.filter(({ parent }) => parent === undefined)) {
    const product = add(row.fold ?? row, row);
    for (const code of [row.id, ...row.codes]) if (!byCode.has(code)) byCode.set(code, product);
  }
  for (const row of rows) {
    if (row.parent === undefined) continue;
    const product = byCode.get(row.parent);
    if (product) product.push(row);
    // A variant whose product is not in the file: those of one parent are one all the same.
    else add(row.parent, row);
  }
  return [...products.values()];
}

/** Without those that several products of its file have, each once, ids first. */
function codesOf(product: ProductRows): string[] {
  return [...new Set([...product.map(({ id }) => id), ...product.flatMap(({ codes }) => codes)])];
}
