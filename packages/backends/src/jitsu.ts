import type { Backend, BackendResponse, HttpRequest, Verdict } from '@dangol/schema';
import { type SegmentOptions, segment } from './segment';

/** Which Jitsu site events go to, and where its ingest server is. */
export interface JitsuOptions extends SegmentOptions {
  /** The ingest server, `https://abc123.d.jitsu.com`, or a path of the shop's own that passes requests on. */
  host: string;
  /** The site's browser key, `key:secret`. */
  writeKey: string;
}

/**
 * Jitsu, by Segment's calls and names; it takes batches of them with the key in the body, as `text/plain` too, and answers 200 with the
 * errors of single events.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://github.com/jitsucom/bulker/blob/main/ingest/router_batch_handler.go
 */
export function jitsu(options: JitsuOptions): Backend {
  return { ...segment(options, 'jitsu'), interpret };
}

/** `{ "ok": false, "errors": ["Message ID: 019c…: event error: …"] }`; anything else throws, and delivery goes by the status. */
function interpret({ eventIds }: HttpRequest, { body }: BackendResponse): Verdict {
  const failures = (JSON.parse(body) as { errors: string[] }).errors.join();
  const failed = eventIds.filter((id) => failures.includes(id));
  // Its queue was away: what it refuses besides is refused when that is back.
  return failures.includes('producer')
    ? { acknowledged: [], rejected: [], retry: failed }
    : { acknowledged: [], rejected: failed, retry: [] };
}
