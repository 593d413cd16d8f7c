/** Most model records that are kept on the device, the newest. */
export const KEPT_RECORDS = 50;

/** Most bytes that they take, as JSON. */
export const KEPT_BYTES = 400_000;

/** How many days after it was last read a record is kept. */
export const KEPT_DAYS = 180;
