// From one request of a page to requests that Google takes: 25 events each, the times set right, nothing twice, nothing too old.

const MOST_EVENTS_A_REQUEST = 25;
const MOST_EVENTS = 200;
const OLDEST_MS = 72 * 3_600_000;
const TIMEOUT_MS = 10_000;
const REMEMBERED = 50_000;
/** What the page should try again by itself, or in smaller parts. */
const PASSED_ON = [400, 408, 413, 425, 429];

/** Names that Google keeps for itself, losing the event. */
const RESERVED =
  /^(ad(_activeview|_click|_exposure|_query|_reward|unit_exposure)|app_(clear_data|exception|install|remove|store_refund|update|upgrade)|dynamic_link_.+|error|first_(open|visit)|in_app_purchase|notification_.+|os_update|screen_view|session_start|user_engagement|(firebase|ga|google)_.+)$/;

/** What is wrong with a request, for its answer. */
export class RequestError extends Error {
  /** @param {number} status @param {string} message @param {Record<string, string>} [headers] */
  constructor(status, message, headers = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * @param {object} google
 * @param {string} google.endpoint `https://www.google-analytics.com/mp/collect`
 * @param {string} google.measurementId
 * @param {string} google.apiSecret goes into the requests to Google and nowhere else
 * @param {boolean} google.debug whether the endpoint is the validation server, whose findings are then part of the answer
 * @returns {(payload: object) => Promise<{ forwarded: number, duplicates: number, refused: object[], validationMessages?: object[] }>}
 *   forwards what a page sent; rejects with a RequestError
 */
export function createForward({ endpoint, measurementId, apiSecret, debug }) {
  const target = new URL(endpoint);
  target.search = String(new URLSearchParams({ measurement_id: measurementId, api_secret: apiSecret }));
  /** Ids, newest last: `sending`, or `sent`. Google knows no ids, so that what was sent again would be counted again. */
  const fates = new Map();

  async function send(head, events) {
    for (const { id } of events) fates.set(id, 'sending');
    try {
      const body = JSON.stringify({ ...head, events: events.map(({ event }) => event) });
      const findings = await post(target, body, debug);
      for (const { id } of events) fates.set(id, 'sent');
      return findings;
    } catch (error) {
      for (const { id } of events) fates.delete(id);
      throw error;
    }
  }

  return async (payload) => {
    const head = readHead(payload);
    const { events, refused } = readEvents(payload, Date.now());
    const fresh = events.filter(({ id }) => !fates.has(id));
    const isElsewhere = events.some(({ id }) => fates.get(id) === 'sending');
    const findings = [];
    for (let at = 0; at < fresh.length; at += MOST_EVENTS_A_REQUEST)
      findings.push(...(await send(head, fresh.slice(at, at + MOST_EVENTS_A_REQUEST))));
    for (const id of fates.keys()) {
      if (fates.size <= REMEMBERED) break;
      fates.delete(id);
    }
    if (isElsewhere) throw new RequestError(503, 'some of these are on their way already', { 'retry-after': '2' });
    const answer = { forwarded: fresh.length, duplicates: events.length - fresh.length, refused };
    return debug ? { ...answer, validationMessages: findings } : answer;
  };
}

/** The fields that a page may set; an address or a place that Google should believe instead is none of them. */
function readHead(payload) {
  const { client_id, user_id, consent } = Object(payload);
  const isText = (value, most) => typeof value === 'string' && value.length > 0 && value.length <= most;
  if (!isText(client_id, 100)) throw new RequestError(400, 'client_id: expected 1 to 100 characters');
  if (user_id !== undefined && !isText(user_id, 256))
    throw new RequestError(400, 'user_id: expected 1 to 256 characters');
  // What is not granted in so many words is denied.
  const answerTo = (question) => (Object(consent)[question] === 'GRANTED' ? 'GRANTED' : 'DENIED');
  const answers = { ad_user_data: answerTo('ad_user_data'), ad_personalization: answerTo('ad_personalization') };
  return { client_id, user_id, consent: answers };
}

/** Events with their ids and their times by our clock; those that Google would lose or count wrongly are refused, and say why. */
function readEvents({ events, timestamp_micros }, now) {
  if (!Array.isArray(events) || !events.length) throw new RequestError(400, 'events: expected a list');
  if (events.length > MOST_EVENTS) throw new RequestError(413, `events: expected at most ${MOST_EVENTS}`);
  const ahead = Number.isFinite(timestamp_micros) ? timestamp_micros / 1000 - now : 0;
  const taken = [];
  const refused = [];
  for (const event of events) {
    const { name, params, timestamp_micros: micros } = Object(event);
    const id = typeof params?.event_id === 'string' ? params.event_id.slice(0, 64) : undefined;
    const at = Math.min(now, Number.isFinite(micros) ? micros / 1000 - ahead : now);
    const refuse = (error) => refused.push({ id, error });
    if (!id) refuse('params.event_id: expected a text that is never used twice');
    else if (!/^[a-z]\w{0,39}$/i.test(name)) refuse('name: expected a letter, then letters, digits or _, at most 40');
    else if (RESERVED.test(name)) refuse('name: reserved by Google');
    else if (now - at > OLDEST_MS) refuse('older than 72 hours: Google would date it anew');
    else if (!taken.some((other) => other.id === id))
      taken.push({ id, event: { name, params, timestamp_micros: Math.round(at * 1000) } });
  }
  return { events: taken, refused };
}

/** @returns {Promise<object[]>} what the validation server found; rejects with a RequestError that says when to come again */
async function post(target, body, debug) {
  const options = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    // The secret is in the address: it must not follow a redirection.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  try {
    const response = await fetch(target, options);
    const text = await response.text();
    if (response.ok) return debug ? readFindings(text) : [];
    throw refusalOf(response);
  } catch (error) {
    if (error instanceof RequestError) throw error;
    const status = error.name === 'TimeoutError' ? 504 : 502;
    throw new RequestError(status, 'Google could not be reached', { 'retry-after': '30' });
  }
}

function refusalOf({ status, headers }) {
  const asked = headers.get('retry-after');
  if (status >= 500 || PASSED_ON.includes(status))
    return new RequestError(status, `Google answered ${status}`, asked ? { 'retry-after': asked } : {});
  // Something is wrong with this proxy, not with the events: they are to wait until it is set right.
  return new RequestError(502, `Google answered ${status}: check the address, the measurement id and the secret`, {
    'retry-after': '300',
  });
}

function readFindings(text) {
  const { validationMessages } = JSON.parse(text);
  return validationMessages.map(({ fieldPath, description, validationCode }) => ({
    fieldPath,
    description,
    validationCode,
  }));
}
