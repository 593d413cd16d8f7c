/** A JSON value on its way: a row of an array, a line of JSON Lines; without a value it could not be taken apart. */
export interface Met {
  /** In the file, from 1. */
  row: number;
  value?: unknown;
}
