/** Most model records that are kept on the device, the newest. */
export const KEPT_RECORDS = 50;

/** Most bytes that they take together with the files of the whole shop, as JSON. */
export const KEPT_BYTES = 400_000;

/** A file of the whole shop that is larger is not kept, as JSON. */
export const KEPT_FILE_BYTES = 100_000;

/** How many days after it was last read a record, or a file of the whole shop, is kept. */
export const KEPT_DAYS = 180;

/**
 * What was compared with the server's longer ago is served at once all the same; where the comparison brings another version, strips are told, instead
 * of the next page alone having it.
 */
export const STALE_DAYS = 1;

/** What was compared with the server's longer ago is served without prices until it has been compared. */
export const PRICED_DAYS = 7;
