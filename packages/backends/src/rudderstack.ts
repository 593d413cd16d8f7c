import type { Backend } from '@dangol/schema';
import { type SegmentOptions, segment } from './segment';

/** Which RudderStack source events go to, and where its data plane is. */
export interface RudderstackOptions extends SegmentOptions {
  /** The data plane, `https://shop.dataplane.rudderstack.com`, or a path of the shop's own that passes requests on. */
  host: string;
  /** Default `/beacon/v1/batch?writeKey=…`: the one that takes the key in the address, and so needs no preflight. */
  path?: string;
}

/**
 * RudderStack, by Segment's calls and names. `originalTimestamp` with `sentAt` in place of `timestamp`: it corrects a visitor's wrong clock
 * by these two alone.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://www.rudderstack.com/docs/api/http-api/
 */
export function rudderstack(options: RudderstackOptions): Backend {
  const path = `/beacon/v1/batch?writeKey=${options.writeKey}`;
  return segment({ path, timestamp: 'originalTimestamp', ...options }, 'rudderstack');
}
