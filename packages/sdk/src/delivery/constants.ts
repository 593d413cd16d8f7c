// Every number that decides when, how much and how long. One place, so that the whole timing can be read at once.

/** Events of this page that wait for one backend and are sent without further delay. */
export const FLUSH_EVENTS = 20;

/** The longest an event waits for company, ms. */
export const FLUSH_WAIT_MS = 2_000;

/** The same for a tag on this page: it has its own queue, and the visitor may leave. Long enough for readers to complete one another. */
export const PUSH_WAIT_MS = 50;

/** Most events in the outbox: of all tabs with each flush, as far as this one knows with each event. Beyond it the oldest go. */
export const OUTBOX_EVENTS = 5_000;

/** Most bytes in the outbox, of all tabs; looked at with each flush. */
export const OUTBOX_BYTES = 5_000_000;

/** An event above this is no event but a mistake, bytes. A backend may take less: `limits.eventBytes`. */
export const EVENT_BYTES = 500_000;

/** No event stays longer, whatever its backends allow: a backend may be gone from the shop's pages. */
export const OUTBOX_AGE_MS = 7 * 86_400_000;

/** How long storage may take to answer before the page goes on in memory: Safari has left `open` unanswered for ever. */
export const STORAGE_TIMEOUT_MS = 5_000;

/** Records read at once: all of a full outbox would be a task of a tenth of a second, and four times that on a phone. */
export const PAGE_RECORDS = 250;

/** A pause this long ends a session (GA4's default). */
export const SESSION_GAP_MS = 30 * 60_000;

/** The longest life of a visitor id, as long as a consent lasts at most (CNIL's 13 months). */
export const VISITOR_LIFE_MS = 395 * 86_400_000;

/** How long after its beginning a visitor may be deleted together with the one before: a deletion waits for every tab. */
export const DELETING_MS = 10_000;

/** How long an order id is remembered, so that its page, reloaded or bookmarked, is not a second purchase. */
export const ORDER_MEMORY_MS = 90 * 86_400_000;

/** Most order ids remembered. */
export const ORDER_MEMORY = 200;

/** The back-off before the first retry is up to this, and doubles. */
export const RETRY_BASE_MS = 1_000;

/** The longest back-off of our own. */
export const RETRY_MAX_MS = 5 * 60_000;

/** After so many failures in a row the circuit is open: back-offs are half of the longest at least, so that a backend that is gone costs little. */
export const CIRCUIT_FAILURES = 6;

/** The longest that a server's `Retry-After` is obeyed. */
export const RETRY_AFTER_MAX_MS = 3_600_000;

/** A request without an answer counts as failed. */
export const REQUEST_TIMEOUT_MS = 30_000;

/** What a whole page may have in flight beyond its own life: the quota of the Fetch standard, shared with the host page. */
export const KEEPALIVE_BYTES = 65_536;

/** Our share of it while the page is in view: the host's own beacons come first. */
export const KEEPALIVE_SHARE_BYTES = 16_384;

/** How soon to ask again for the lock that another tab holds. */
export const LOCK_WAIT_MS = 1_000;

/** After this long without the lock a tab sends without it: a frozen tab never lets go. Ids keep that correct. */
export const LOCK_PATIENCE_MS = 60_000;

/** Halvings of refused batches in one flush: enough to find one culprit among a thousand, and no flood where everything is refused. */
export const HALVINGS = 10;

/** About what visitor, session and a backend's own fields add to an event, bytes. */
export const RECORD_EXTRA_BYTES = 320;
