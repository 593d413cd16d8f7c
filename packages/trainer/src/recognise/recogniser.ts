import type { Role } from '../columns/roles';
import type { ErrorCode } from '../errors';
import type { Input } from '../read/input';

/** One platform's file: by what it is told, and what its columns are to us. */
export interface Recogniser {
  /** As it is printed: `cafe24-orders`. */
  name: string;
  kind: 'orders' | 'catalogue';
  /** It is this file when it has, of each list, a column of one of these names. Compared as `headerKey()` has them. */
  signs: readonly (readonly string[])[];
  /** Default any. */
  layout?: Input['layout'];
  /** Column names by role, best first. Roles of `SEVERAL` take all that are there, the others the first. */
  columns: Readonly<Record<Role, readonly string[]>>;
  /** Roles that stand in the first line of an order alone. */
  fillDown?: readonly Role[];
  /** Of times without one. Default UTC. */
  zone?: string;
  /** Of money without one. ISO 4217. */
  currency?: string;
  /** A regular expression of states, in small letters, by which a line is left out besides the usual words. */
  dropped?: string;
  /** Whether a line without a code may be told by its name, where the catalogue has one product of that name. */
  isNamed?: boolean;
  /** Whether the codes may be Cafe24's, in which the number of the page is written by letters. */
  hasCafe24Codes?: boolean;
  /** Whether the pages call an item what the role `id` has, wherever its links lead. Default: the links tell. */
  hasPageIds?: boolean;
  /** Rows of one product: those of one id, or of one group that share a page. Default: each row is a product. */
  folds?: 'id' | 'page';
  /** Changes the cells of a catalogue row before a card is made of them. */
  tidy?(cells: Map<Role, string>): void;
  /** What is to be said of such a file besides. */
  note?: string;
  /** Nothing can be learned from it: the message that says what to export in its place. */
  refuse?: Extract<ErrorCode, `refuses${string}`>;
}
