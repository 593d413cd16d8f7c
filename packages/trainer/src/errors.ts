import type { Role } from './columns/roles';
import { isAddress } from './fetch/is-address';
import { showAddress } from './fetch/show-address';

/** A mistake that the person at the keyboard can mend. Everything else is a bug and keeps its stack. */
export interface UserError extends Error {
  name: 'UserError';
  code: ErrorCode;
}

const list = (names: readonly string[]) => (names.length ? names.join(', ') : '(none)');

/** Every message a user may meet, in one place: what is wrong, then how to mend it. */
const MESSAGES = {
  unknownCommand: (name: string, known: readonly string[]) =>
    `There is no command "${name}". Commands: ${list(known)}; see dangol --help.`,
  unknownOption: (name: string, command: string) =>
    `dangol ${command} has no option ${name}; see dangol ${command} --help.`,
  missingValue: (name: string) => `${name} needs a value after it.`,
  badNumber: (name: string, value: string, form: string) => `${name} must be ${form}; got "${value}".`,
  unexpected: (value: string, command: string) => `dangol ${command} does not know what to do with "${value}".`,
  noInput: () => 'Nothing to read: give --orders FILE or --events FILE.',
  noOut: () => 'Where should the model go? Give --out DIR.',
  noReportOut: () => 'Where should the page go? Give --out report.html.',
  needsOrders: () => 'Whose orders? Give --orders FILE.',
  noAudienceOut: () => 'Where should the lists go? Give --out DIR, a folder that nobody reads over the web.',
  noMembers: () =>
    'Whose consent to advertising? Give --members FILE with its columns of consent. Only where you have it elsewhere: --consent all.',
  noConsentColumn: (file: string, seen: readonly string[]) =>
    `${file}: no column says who agreed to advertising, so nothing is written: messages need consent. Columns seen: ${list(seen)}. Export it with SMS and e-mail consent, or name it with --map members.sms=COLUMN, members.mail=COLUMN or members.marketing=COLUMN. Only where you have consent elsewhere: --consent all.`,
  noMemberColumn: (file: string, name: string, seen: readonly string[]) =>
    `${file}: no column found for "${name}" of --columns. Columns seen: ${list(seen)}.`,
  noMemberId: (file: string, seen: readonly string[]) =>
    `${file}: no column tells one member from another (an id, an e-mail address or a telephone number). Columns seen: ${list(seen)}. Name it with --map members.id=COLUMN.`,
  publicAudience: (folder: string, mark: string) =>
    `${folder}: looks like a folder that is read over the web (${mark}), and the lists hold people's addresses. Name a folder elsewhere with --out.`,
  portTaken: (port: number, why: string) =>
    `Port ${port} cannot be used (${why}). Give another with --port, or leave it out: a free one is found.`,
  unwritable: (file: string, why: string) => `${file}: cannot be written (${why}).`,
  noRules: () => 'Which rules? dangol campaigns check campaigns.json.',
  notUtf8: (file: string) => `${file}: not in UTF-8. Save it as UTF-8: browsers read JSON as nothing else.`,
  rulesRefused: (file: string) => `${file}: no campaign of it will run. Mend the errors above.`,
  campaignsRefused: (file: string) =>
    `${file}: the campaigns with errors will not run, the others will. Mend the errors above.`,
  noItem: () => 'Which item? dangol inspect ITEM --model DIR.',
  noModelGiven: () => 'Which model? Give --model DIR, or --orders FILE to train one for the occasion.',
  unknownProtocol: (name: string, known: readonly string[]) =>
    `There is no protocol "${name}". Protocols: ${list(known)}.`,
  protocolNeeds: (protocol: string, option: string) =>
    `--protocol ${protocol} needs ${option}; see dangol evaluate --help.`,
  needsProtocol: (option: string) => `${option} belongs to --protocol; see dangol evaluate --help.`,
  cutOrShare: () => 'What is held out? Give --cut or --share, not both.',
  protocolIgnores: (protocol: string, option: string) =>
    `--protocol ${protocol} has no use for ${option}: leave it out; see dangol evaluate --help.`,
  badLine: (file: string, line: number, form: string) => `${file}, line ${line}: expected ${form}.`,
  noCategories: () =>
    '--protocol complement needs categories: give --catalogue FILE with a category for the items of the log.',
  badMap: (entry: string, roles: readonly string[]) =>
    `--map "${entry}" is not of the form role=Column (or orders.role=Column). Roles: ${list(roles)}.`,
  mappedColumnMissing: (file: string, role: string, column: string, seen: readonly string[]) =>
    `${file}: --map says ${role}=${column}, but there is no such column. Columns seen: ${list(seen)}.`,
  costAsLabel: (file: string, column: string) =>
    `${file}: "${column}" is what a product costs the shop, or what it earns by it, and labels are published. Make classes of it (roi-high, roi-low) in a column of their own.`,
  missingColumn: (file: string, role: Role, seen: readonly string[]) =>
    `${file}: no column found for "${role}". Columns seen: ${list(seen)}. Name it with --map ${role}=Column.`,
  otherKind: (file: string, name: string, kind: 'orders' | 'catalogue') =>
    `${file}: looks like ${name}. Give it to --${kind}.`,
  refusesWooAnalytics: (file: string) =>
    `${file}: WooCommerce's own export of orders has the names of products in one cell and no ids: nothing can be learned from it. Save the answers of /wp-json/wc/v3/orders as JSON, or the rows of SELECT order_item_id, order_id, customer_id, product_id, variation_id, date_created, product_qty, product_net_revenue FROM wp_wc_order_product_lookup as CSV.`,
  refusesCustomers: (file: string) =>
    `${file}: a list of customers says who bought for how much, not what. Export the orders: Orders > Export in Shopify.`,
  unresolved: (share: number, needed: number, ordered: string, known: string, isAlike: boolean) =>
    `Of the ordered lines only ${(100 * share).toFixed(1)} % are of items that the catalogue has; ${100 * needed} % are needed. Ordered: ${ordered}. The catalogue's pages and other codes: ${known}. ${
      isAlike
        ? 'They look alike, so these items are missing there: give the whole catalogue'
        : 'Give a catalogue that has both (several may be given: --catalogue products.csv feed.txt), name the column of the orders with --map item=Column or that of the pages with --page-id'
    }, or lower the bar with --min-resolved 0.`,
  badPageId: (name: string, files: readonly string[]) =>
    `--page-id ${name}: no catalogue has such a column (${list(files)}). It is auto, link, id, code, sku, handle, or the name of a column.`,
  badZone: (zone: string) => `--zone ${zone}: not a time zone known here. Give one like Asia/Seoul or UTC.`,
  noFile: (file: string) => `${file}: no such file.`,
  notAFile: (file: string) => `${file}: a folder, not a file.`,
  unreadable: (file: string, why: string) => `${file}: cannot be read (${why}).`,
  unknownFormat: (file: string) =>
    `${file}: not a layout known here. Known: .csv, .tsv, .txt, .json, .jsonl, .ndjson, .xml, .xlsx, .parquet, also packed (.gz).`,
  emptyFile: (file: string) => `${file}: the file is empty.`,
  badJson: (file: string) => `${file}: neither a JSON array of objects nor one JSON object a line.`,
  badFileAddress: (shown: string) => `${shown}: not an address that can be asked. Give https://host/path, or a file.`,
  addressForbidden: (shown: string, status: number) =>
    `${shown}: the server does not let us read it (HTTP ${status}). Open the address in a private window to see what it wants; a user and password go into it as https://user:password@host/…`,
  addressMissing: (shown: string, status: number) =>
    `${shown}: nothing is there (HTTP ${status}). Is it the address of the feed itself, and is the feed switched on?`,
  addressRefused: (shown: string, status: number) => `${shown}: the server answers HTTP ${status} instead of a file.`,
  addressFails: (shown: string, why: string, attempts: number, retryAfter: string | null) =>
    `${shown}: cannot be had (${why}${attempts > 1 ? `, ${attempts} attempts` : ''}). ${retryAfter === null ? 'Try again later' : `The server asks to come back later (Retry-After: ${retryAfter.slice(0, 40)})`}, or download it by other means and give the file.`,
  addressIsPage: (shown: string) =>
    `${shown}: looks like a web page, not a feed: perhaps a login or an error page. Open the address in a private window: it must show rows or XML without signing in.`,
  addressTooLarge: (shown: string, maxBytes: number) =>
    `${shown}: larger than ${Math.round(maxBytes / 2 ** 20)} MB, so it was not read. Allow more with DANGOL_MAX_DOWNLOAD=8GB in the environment.`,
  tooManyRedirects: (shown: string, most: number) =>
    `${shown}: leads on and on (more than ${most} redirects). Give the address where it ends.`,
  badRedirect: (shown: string) =>
    `${shown}: leads to something that is no web address. Give the address where it ends.`,
  unsafeRedirect: (shown: string) =>
    `${shown}: leads from https:// to http://, which others on the way can read and change: not followed. Ask the shop's host for an https:// address of the file.`,
  privateRedirect: (shown: string) =>
    `${shown}: leads from the web into your own network: not followed. If the file is there, give its address there.`,
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
  noLiveCatalogue: () => 'Which prices? Give --catalogue FILE, or the https:// address of a feed.',
  noLiveModel: () => 'Prices of which model? Give --model DIR, the folder that visitors read.',
  noKnownPrices: () =>
    'The model has no cards of a catalogue, so there are no prices to refresh. Train it with --catalogue first.',
  catalogueLoss: (gone: number, known: number, maxLoss: number) =>
    `${gone} of the ${known} items that the model knows are not in the catalogue (${Math.round((100 * gone) / known)} %; at most ${Math.round(100 * maxLoss)} % may be). live.json stays as it was. If the feed has ids of its own, --page-id link takes those of its links. If it is the whole catalogue, with the ids that the model has, train again, or allow it with --max-loss 1.`,
  tenfoldPrices: (tenfold: number, priced: number) =>
    `${tenfold} of ${priced} prices are ten times those of the model or more, or a tenth or less: another currency, or a wrong column. live.json stays as it was. Name the column with --map catalogue.price=Column; if the prices are right, train again.`,
  unpriced: (unpriced: number, all: number) =>
    `${unpriced} of ${all} prices are gone, or in another currency. live.json stays as it was. Name the column with --map catalogue.price=Column; if the shop changed its currency, train again.`,
  liveOfOther: (place: string, shown: string, version: string) =>
    `${place}: visitors read version ${shown} there, and these would be the prices of version ${version}. Publish the model first, or give --model the one that is published.`,
  liveTooLarge: (length: number) =>
    `live.json would have ${Math.round(length / 1024)} KiB, more than a page should read; it stays as it was. Train again: then it starts small.`,
  nothingUsable: (refused: number, first: string) =>
    refused
      ? `Nothing can be learned: all ${refused} rows were refused (${first}).`
      : 'Nothing can be learned: there is no purchase, view or cart of an item in the log.',
  nothingToHoldOut: (why: string) => `Nothing to evaluate: ${why}`,
  outOfMemory: (limit: string) =>
    `The database ran out of memory (${limit}). Give it more with --memory 4GB, or train on a shorter span of the log.`,
  needsClickhouse: (source: string) =>
    `${source}: DuckDB reads files of this machine; for a table, or for files that the database fetches, give --engine clickhouse --url ….`,
  unknownEngine: (name: string) => `There is no engine "${name}". Engines: duckdb, clickhouse.`,
  idleAddress: () => '--url is the address of a ClickHouse: give --engine clickhouse with it, or leave it out.',
  noAddress: () =>
    'Which ClickHouse? Give --url http://user@host:8123/database, and its password in DANGOL_CLICKHOUSE_PASSWORD.',
  badAddress: () => '--url must be like http://user@host:8123 or https://user@host:8443/database.',
  badSource: (reader: string) =>
    `${reader}(…): its arguments must be texts in single quotes, numbers, names, or name = 'text', as in ${reader}('https://host/*.parquet').`,
  badTable: (name: string) => `table:${name}: expected table:NAME or table:DATABASE.NAME.`,
  noTable: (name: string) => `ClickHouse has no ${name || 'such table'}, or does not show it to this user.`,
  engineUnreachable: (host: string, why: string) =>
    `No ClickHouse answers at ${host} (${why}). Is it the address of its HTTP interface (port 8123, or 8443 with https)?`,
  engineRefusesUser: () => 'ClickHouse does not take this user or password: see --url and DANGOL_CLICKHOUSE_PASSWORD.',
  engineForbids: (said: string) =>
    `ClickHouse does not let this user do it: ${said} Training makes a database of its own: GRANT CREATE DATABASE, DROP DATABASE, CREATE TABLE, DROP TABLE, SELECT, INSERT, ALTER ON dangol_*.* and SELECT on what is read.`,
  engineOutOfMemory: (limit: string) =>
    `ClickHouse ran out of memory (${limit} for one statement). Raise max_memory_usage of this user, or train on a shorter span of the log.`,
  engineDiskFull: () =>
    "ClickHouse's disk is full: a run needs about as much as the log's columns that are read, twice.",
  engineCannotRead: (said: string) => `ClickHouse cannot read it: ${said}`,
  noModel: (directory: string) =>
    `${directory}: no model here (manifest.json is missing or unreadable). Train one with dangol train.`,
  badModelFile: (file: string, why: string) => `${file}: not a dangol-model/1 file (${why}). Train again.`,
  otherLayout: (directory: string, name: string) =>
    `${directory}: holds a model under another name (${name}), which pages may be reading. Give the options that it was made with, or another folder.`,
  tooMuchLost: (target: string, had: number, has: number, most: number) =>
    `${target}: ${had} items are published, and this model has ${has}: more than ${Math.round(most * 100)} % are lost. Nothing was published. Is the catalogue whole? If so, give --max-loss 1.`,
  tooLargeForOne: (kib: number, most: number) =>
    `As one file this model has ${kib} KiB, and --single takes up to ${most}: every product page would load all of it. Leave --single out, or give --flat.`,
  notApart: (model: string) =>
    `${model}: a model in one file cannot be laid out otherwise. Train it without --single, then publish.`,
  badExtension: () => '--extension is one to eight small letters or digits, such as txt.',
  notAModelFolder: (directory: string) =>
    `${directory}: holds other things, but no model. Publish into an empty folder, or one with a model in it.`,
  noPublish: () =>
    'What goes where? dangol publish MODEL DIR, or an address in place of DIR: ftp://, ftps://, sftp:// or s3://.',
  unknownTarget: (scheme: string) =>
    `${scheme}:// is no place to publish to. Known: a folder, ftp://, ftps://, sftp://, s3://.`,
  badTarget: (scheme: string) =>
    `This ${scheme} address cannot be read. Expected ${scheme === 's3' ? 's3://bucket/prefix' : `${scheme}://user@host/path`}.`,
  secretInAddress: () =>
    'Leave the password out of the address: shells remember it, and lists of processes show it. Give it in DANGOL_PASSWORD.',
  secretMissing: (variable: string, target: string) => `${target}: the password is missing. Set ${variable}.`,
  clientMissing: (scheme: string, name: string) =>
    `${scheme}// needs the package ${name}, which is not installed: npm install ${name}. With npx: npx -p @dangol/trainer -p ${name} dangol ….`,
  targetLogin: (target: string, variable: string) =>
    `${target}: the host does not take this user or password. See the user in the address, and ${variable}.`,
  targetUnreachable: (target: string, why: string) =>
    `${target}: no answer from the host (${why}). What visitors read is as it was; the same command goes on where this one stopped.`,
  targetFull: (target: string, path: string) =>
    `${target}: the disk or the quota is full (at ${path}). What visitors read is as it was. Make room, then run it again.`,
  targetFailed: (target: string, path: string, why: string) =>
    `${target}: the host refuses ${path || 'the folder'} (${why}). What visitors read is as it was.`,
  targetForbids: (target: string, path: string, why: string) =>
    `${target}: the service refuses ${path || 'the listing'} (${why}). The key needs s3:PutObject, s3:GetObject, s3:DeleteObject and s3:ListBucket on this bucket. What visitors read is as it was.`,
  hostKey: (target: string) =>
    `${target}: the host shows another key than DANGOL_HOST_KEY says. Ask who runs it before sending anything there.`,
  badState: (file: string) =>
    `${file}: not a dangol-state/2 file. Name another file for --state: it is begun anew there, from the whole log.`,
  publicState: (file: string, folder: string) =>
    `${file}: --state holds the ids of buyers and visitors, and ${folder} is for the web. Keep it in another folder, where the logs are.`,
  stateEngine: () => '--state is kept by the engine of this machine: leave --engine clickhouse out, or --state.',
  stateNeedsTimes: (log: 'order' | 'event') =>
    `--state adds what is new to what was counted before, and the ${log} log has no times to tell it by. Leave --state out, or name the column with --map at=Column.`,
  stateFloor: (most: number) =>
    `--state knows of a pair whether ${most} people made it, not how many more: --min-buyers and --min-visitors can be at most ${most} with it.`,
  unknownItem: (id: string, near: readonly string[]) =>
    near.length ? `No item "${id}" in this model. Near: ${near.join('; ')}.` : `No item "${id}" in this model.`,
} as const;

/** The key of a message. */
export type ErrorCode = keyof typeof MESSAGES;

/** Makes the error for a mistake of the user; `run` prints its message alone and exits with 1. */
export function userError<Code extends ErrorCode>(
  code: Code,
  ...details: Parameters<(typeof MESSAGES)[Code]>
): UserError {
  const write = MESSAGES[code] as (...args: unknown[]) => string;
  // What was given for a file may be an address with a password in it.
  const shown = details.map((detail) =>
    typeof detail === 'string' && isAddress(detail) ? showAddress(detail) : detail,
  );
  return Object.assign(new Error(write(...shown)), { name: 'UserError' as const, code });
}

/** Whether an error is one of the table. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
