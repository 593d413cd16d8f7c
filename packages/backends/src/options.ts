import type { Backend, Purpose } from '@dangol/schema';
import type { Names } from './naming';

/** What every backend lets a shop decide. */
export interface CommonOptions {
  /** Unique on the page; default: what the backend is called. */
  name?: string;
  /** All of them must be allowed. */
  purposes?: Purpose[];
  /** Another name for an event, or `false` to keep it from this backend; laid over the backend's own table. */
  events?: Names;
  /** In place of the backend's own. */
  limits?: Partial<Backend['limits']>;
}
