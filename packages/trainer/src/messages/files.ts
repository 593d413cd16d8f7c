import type { Role } from '../columns/roles';
import { listed } from './listed';

/** Messages of what is in a file, or is not. */
export const FILE_MESSAGES = {
  noConsentColumn: (file: string, seen: readonly string[]) =>
    `${file}: no column says who agreed to advertising, so nothing is written: messages need consent. Columns seen: ${listed(seen)}. Export it with SMS and e-mail consent, or name it with --map members.sms=COLUMN, members.mail=COLUMN or members.marketing=COLUMN. Only where you have consent elsewhere: --consent all.`,
  noMemberColumn: (file: string, name: string, seen: readonly string[]) =>
    `${file}: no column found for "${name}" of --columns. Columns seen: ${listed(seen)}.`,
  noMemberId: (file: string, seen: readonly string[]) =>
    `${file}: no column tells one member from another (an id, an e-mail address or a telephone number). Columns seen: ${listed(seen)}. Name it with --map members.id=COLUMN.`,
  unwritable: (file: string, why: string) => `${file}: cannot be written (${why}).`,
  notUtf8: (file: string) => `${file}: not in UTF-8. Save it as UTF-8: browsers read JSON as nothing else.`,
  rulesRefused: (file: string) => `${file}: no campaign of it will run. Mend the errors above.`,
  campaignsRefused: (file: string) =>
    `${file}: the campaigns with errors will not run, the others will. Mend the errors above.`,
  badLine: (file: string, line: number, form: string) => `${file}, line ${line}: expected ${form}.`,
  mappedColumnMissing: (file: string, role: string, column: string, seen: readonly string[]) =>
    `${file}: --map says ${role}=${column}, but there is no such column. Columns seen: ${listed(seen)}.`,
  costAsLabel: (file: string, column: string) =>
    `${file}: "${column}" is what a product costs the shop, or what it earns by it, and labels are published. Make classes of it (roi-high, roi-low) in a column of their own.`,
  missingColumn: (file: string, role: Role, seen: readonly string[]) =>
    `${file}: no column found for "${role}". Columns seen: ${listed(seen)}. Name it with --map ${role}=Column.`,
  otherKind: (file: string, name: string, kind: 'orders' | 'catalogue') =>
    `${file}: looks like ${name}. Give it to --${kind}.`,
  refusesWooAnalytics: (file: string) =>
    `${file}: WooCommerce's own export of orders has the names of products in one cell and no ids: nothing can be learned from it. Save the answers of /wp-json/wc/v3/orders as JSON, or the rows of SELECT order_item_id, order_id, customer_id, product_id, variation_id, date_created, product_qty, product_net_revenue FROM wp_wc_order_product_lookup as CSV.`,
  refusesCustomers: (file: string) =>
    `${file}: a list of customers says who bought for how much, not what. Export the orders: Orders > Export in Shopify.`,
  noFile: (file: string) => `${file}: no such file.`,
  notAFile: (file: string) => `${file}: a folder, not a file.`,
  unreadable: (file: string, why: string) => `${file}: cannot be read (${why}).`,
  unknownFormat: (file: string) =>
    `${file}: not a layout known here. Known: .csv, .tsv, .txt, .json, .jsonl, .ndjson, .xml, .xlsx, .parquet, also packed (.gz).`,
  emptyFile: (file: string) => `${file}: the file is empty.`,
  badJson: (file: string) => `${file}: neither a JSON array of objects nor one JSON object a line.`,
  documentTooLarge: (file: string, mebibytes: number) =>
    `${file}: one JSON document of more than ${mebibytes} MiB. Export it as JSON Lines (one object a line) or in parts.`,
  badXml: (file: string, line: number) =>
    `${file}: the XML is broken at line ${line}, so none of it was read. Often it was cut short on the way (fetch it again), or an & is not written as &amp;.`,
  noFeedRows: (file: string) => `${file}: XML without rows. Expected a feed: RSS, Atom, or <products><product>….`,
  noHtmlTable: (file: string) =>
    `${file}: a web page without a table. If it asks to sign in, fetch the file with a browser that is signed in.`,
  spreadsheetXml: (file: string) =>
    `${file}: a spreadsheet in XML of 2003. Open it and save it as .xlsx or as CSV UTF-8.`,
  badWorkbook: (file: string) =>
    `${file}: not a whole .xlsx workbook. Export it again; or open it and save it as .xlsx or as CSV UTF-8.`,
  workbookTooLarge: (file: string, mebibytes: number) =>
    `${file}: a workbook that unpacks to more than ${mebibytes} MiB. Export it as CSV, or in parts (a month each).`,
  encryptedWorkbook: (file: string) =>
    `${file}: the workbook is protected by a password. Open it with the password and save it without one, or export it without one.`,
  oldWorkbook: (file: string) =>
    `${file}: a workbook of Excel 97–2003. Open it and save it as .xlsx or as CSV UTF-8, with columns of ids formatted as text.`,
  ruinedIds: (file: string, column: string, rows: number) =>
    `${file}: a spreadsheet has shortened the ids in "${column}" (${rows} rows like 1.23457E+13), so that different ones are now the same. Export the file again and give it as it is, without saving it in a spreadsheet; or format the column as text before the file is pasted in.`,
  emptyFolder: (folder: string) => `${folder}: no file in this folder.`,
  unfoldsTooFar: (file: string, times: number) =>
    `${file}: unpacks to more than ${times} times its size, as no log does. Unpack it yourself and look at it before you give it.`,
} as const;
