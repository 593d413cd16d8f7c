const LOGS = `  --orders FILE…      order logs as the shop exports them: CSV, TSV, .xlsx, JSON, JSON Lines, Parquet, also packed (.gz);
                      a folder means its files, exports/*.csv those that fit; FILE may be an https:// address, here
                      and for the inputs below
  --events FILE…      event logs: our collector's, RetailRocket's, REES46's, or flat columns
  --catalogue FILE…   names, prices, categories: the shop's export, its feed (XML or text), or both, joined to one
  --links FILE…       what goes with what by the shop's own hand: columns item, linked
  --map ROLE=COLUMN   a column that is called unusually; also events.ROLE=…, catalogue.ROLE=…, links.ROLE=…
                      orders: order, buyer, email, phone, item, at, quantity, price, currency, status, name,
                              line_id, variant, order_code, cancelled, refunded, kept_quantity, returned_quantity
                      events: event, item, at, visitor, session, member, order, id, term
                      catalogue: id, title, title_ko, title_en, link, image, price, sale_price, currency,
                                 was, availability, stock, sold_out, shown, group, category, brand, code, sku,
                                 handle, alias, links, added, rating, reviews, labels
  --page-id WHICH     what the pages call an item: auto (default), link, id, code, sku, handle, or a catalogue's column
  --min-resolved SHARE
                      refuses orders of which fewer lines are of items of the catalogue (default 0.8; with try and
                      evaluate 0)
  --zone NAME         of times without one, like Asia/Seoul (default: Seoul for Korean files, else UTC)
  --min-buyers N      distinct buyers behind a pair from orders (default 2)
  --min-visitors N    distinct visitors behind a pair from browsing (default 1)
  --min-searchers N   distinct visitors behind a search term or a content page (default 5)
  --no-grouping       leaves titles that differ in colour or size alone, where the catalogue has no groups
  --no-tuning         the recommender's own shares of the lists, whatever the newest orders say
  --memory SIZE       what the database may use before it spills to disk (default 1200MB)
  --json              the result as one JSON object
`;

const LAYOUT = `  --flat              no folders: all files beside the manifest
  --extension txt     another ending than .json, for hosts that do not serve it
  --single            one file, model.json, for small catalogues (up to 300 KiB)
`;

const TARGET = `  --endpoint URL      S3: the service's address where it is not AWS (R2, MinIO …)
  --region NAME       S3: default AWS_REGION, else us-east-1
`;

const PUBLISH = `  --max-loss SHARE    share of the published model's items that may be missing (default 0.2; 1 allows all)
${TARGET}`;

/** The help pages. */
export const HELP = {
  dangol: `dangol COMMAND …

  try        your own products with their strips, on a page of this computer, before anything is installed
  train      order and event logs → a folder of model files
  evaluate   hold out the last part in time, and see what the strips would have shown
  publish    a trained model → the folder or host that visitors read
  live       prices and stock of now → live.json beside a published model, without training
  inspect    the neighbours of an item, with names
  report     one HTML page on all of it, for the person who runs the shop
  audience   lists for your own SMS or e-mail tool, of those who agreed to advertising
  campaigns  what is wrong or unwise in a file of campaigns, before it goes on line

dangol COMMAND --help tells more.
`,
  train: `dangol train --orders FILE… [--events FILE…] [--catalogue FILE] --out DIR

  --out DIR           the model folder; an older model in it works until the new one is whole
  --state FILE        keeps what was counted, so that the next run reads only what is new; holds ids: not for the web
  --compress          .br and .gz beside each file, for hosts that send them as they are
  --exact-counts      the published manifest tells orders, buyers and visits exactly (default: in bands of 10, 20, 50, 100 …)
  --publish TARGET    then publish it there, a folder or an address: see dangol publish --help
${PUBLISH}${LAYOUT}  --max-log-age AGE   warns where the newest line of the log is older: 12h, 3d
  --engine NAME       duckdb (default, in this process) or clickhouse, for logs beyond one machine
  --url URL           its HTTP address: http://user@host:8123/database, the password in DANGOL_CLICKHOUSE_PASSWORD;
                      --orders and --events may then be table:NAME, table:DATABASE.NAME, or files that it fetches:
                      "s3('https://…/*.parquet')", "url('https://…')"; what is a file here is read here and sent
${LOGS}`,
  publish: `dangol publish MODEL TARGET

  brings a model to the place that visitors read: the files first, the manifest last, each by one rename where the
  place knows that; the two versions before it stay for pages that are open; what broke off goes on where it stopped

  TARGET              a folder
                      ftp://user@host/path, ftps://…   DANGOL_PASSWORD; needs the package basic-ftp
                      sftp://user@host/path            DANGOL_PASSWORD or DANGOL_KEY_FILE, DANGOL_HOST_KEY;
                                                       needs the package ssh2-sftp-client
                      s3://bucket/prefix               AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY; needs aws4fetch
${LAYOUT}  --compress          .br and .gz beside each file; on S3 the files themselves are packed
${PUBLISH}  --dry-run           says what would go, and changes nothing
  --json              the manifest and what was sent as one JSON object
`,
  live: `dangol live --catalogue FILE|ADDRESS… --model DIR

  compares the catalogue of now with the cards of the published model and writes what differs as live.json beside the
  manifest; pages with data-live lay it over their cards. An item that is gone from the catalogue counts as sold out.

  --model DIR         the model folder that visitors read
  --out DIR           where live.json goes, where that is another folder
  --publish TARGET    puts it there, too: a folder, or ftp:// sftp:// s3://, see dangol publish --help
  --endpoint, --region  of S3, as for dangol publish
  --page-id WHICH     what the pages call an item, as for dangol train
  --max-loss SHARE    refuses a catalogue that misses more than this share of the model's items (default 0.2)
${TARGET}  --map ROLE=COLUMN   a column of the catalogue that is called unusually: see dangol train --help
  --memory SIZE       what the database may use before it spills to disk (default 1200MB)
  --json              the result as one JSON object
`,
  evaluate: `dangol evaluate --orders FILE… [--events FILE…] [--catalogue FILE] [--cut DATE | --share SHARE]

  --cut YYYY-MM-DD    hold out what happened from this day on
  --share SHARE       hold out this share of the orders and sessions, the newest (default 0.1)
                      a log without times: each buyer's last order

dangol evaluate --protocol NAME …   scores the model's own files as published figures are made

  sessions            --train FILE (item ids, one space between, a visit a line, the oldest first)
                      --test FILE (item ids, a TAB, the id that came next)
  sequences           --input FILE (a user id, then item ids in order of time, a user a line)
  next-basket         --input FILE (columns user, basket, item) [--seed N] (default: seeds 1 to 5 together)
  cart, seed, buy-again, complement
                      --orders FILE… --cut YYYY-MM-DD [--catalogue FILE] [--seed N]
${LOGS}`,
  inspect: `dangol inspect ITEM --model DIR
dangol inspect ITEM --orders FILE… [--events FILE…] [--catalogue FILE]

  --model DIR         a model folder
  --limit N           neighbours shown of each list (default 10)
${LOGS}`,
  try: `dangol try --orders FILE… [--events FILE…] [--catalogue FILE] [--port N | --out FILE.html]

  learns into a temporary folder, and shows your products with their strips, what is wrong with the data, and what others
  could read in the files, at an address that this computer alone can open; Ctrl-C ends it

  --port N            the port of that address (default 4747, or a free one)
  --open              opens it in the browser
  --out FILE          one page with the 200 best-selling products instead, to be sent to colleagues
  --lang ko|en        its language (default: as the names are written, or the locale)
  --no-images         without the catalogue's pictures: nothing is asked of any server then
  --shop URL          the shop's address, for pictures whose address is relative
${LOGS}`,
  audience: `dangol audience --orders FILE… --members FILE [--events FILE…] [--catalogue FILE] --out DIR

  a CSV for each segment: due-again, lapsing, loves-item, needs-companion, no-first-order; who agreed to advertising, why,
  and what to recommend; a person is in the first that fits

  --members FILE      the shop's members, with columns that say who agreed to SMS, e-mail or advertising
  --columns NAME…     what of it goes into the lists: email, phone, or the name of a column; nothing else is read
  --segments NAME…    these, in this order of priority (default: all, as above)
  --limit N           most people of each segment, the best first
  --consent all       passes the columns of consent over: only where you have consent elsewhere
  --encoding NAME     utf-8 (default, as Excel likes it) or cp949
  --lang ko|en        of the reasons (default: as the names are written, or the locale)
  --shop URL          the shop's address, for product pages whose address is relative
  --publish DIR…, --model DIR…
                      folders that visitors read, in which the lists must not be
  --map members.ROLE=COLUMN
                      id, email, phone, joined, orders, sms, mail, marketing
${LOGS}`,
  campaigns: `dangol campaigns check FILE

  names what is wrong in a rules file (campaign/1) by path, value and fix, then what is unwise; ends with 1 where there is
  an error, with 0 where there are only warnings

  FILE                the file, or its https:// address
  --json              as one JSON object: file, campaigns, errors, warnings, complaints
`,
  report: `dangol report --orders FILE… [--events FILE…] [--catalogue FILE] --out report.html

  --out FILE          the page: one file without scripts, which asks no server for anything
  --lang ko|en        its language (default: as the names are written, or the locale)
  --model DIR         tell of the lists of this model (default: one is made for the occasion)
  --images            show the catalogue's pictures: whoever opens the page then asks the servers that have them
  --shop URL          the shop's address, for pictures whose address is relative
${LOGS}`,
};
