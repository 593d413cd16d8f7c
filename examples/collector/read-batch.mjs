// From the body of a request to events. What is malformed is named with its path in the body, and does not harm its neighbours.
import { ParseError, parseEnvelope } from '@dangol/schema';

const BATCH_TYPES = ['application/cloudevents-batch+json', 'text/plain'];
const PREFIX = 'dangol.';
const PLACES = new Map([
  ['id', 'id'],
  ['name', 'type'],
  ['at', 'time'],
]);

/** A body that holds no batch at all. */
export class BodyError extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads a request's body as text.
 * @param {import('node:http').IncomingMessage} request
 * @param {(bytes: number) => void} onBytes told of each piece; may throw
 * @throws {BodyError} 413 over `mostBytes`, 415 when compressed
 */
export async function readBody(request, mostBytes, onBytes) {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new BodyError(415, `content-encoding: expected none, got ${encoding}`);
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new BodyError(413, `body: expected at most ${mostBytes} bytes`);
    onBytes(chunk.length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Reads a body as CloudEvents.
 * @param {string | undefined} contentType
 * @param {string} body
 * @param {{ mostEvents: number, receivedAt: number }} limits
 * @returns {{ events: import('./store.mjs').StoredEvent[], refused: { index: number, id?: string, error: string }[] }}
 * @throws {BodyError} 415, 400 or 413
 */
export function readBatch(contentType, body, { mostEvents, receivedAt }) {
  const type = (contentType ?? '').split(';')[0].trim().toLowerCase();
  if (!BATCH_TYPES.includes(type) && type !== 'application/cloudevents+json') {
    throw new BodyError(415, `content-type: expected ${BATCH_TYPES.join(' or ')}, got ${type || 'none'}`);
  }
  const batch = type === 'application/cloudevents+json' ? [readJson(body)] : readJson(body);
  if (!Array.isArray(batch)) throw new BodyError(400, 'body: expected an array of CloudEvents');
  if (batch.length > mostEvents)
    throw new BodyError(413, `body: expected at most ${mostEvents} events, got ${batch.length}`);
  const events = [];
  const refused = [];
  for (const [index, event] of batch.entries()) {
    try {
      events.push(readEvent(event, receivedAt));
    } catch (error) {
      const id = typeof event?.id === 'string' ? event.id.slice(0, 64) : undefined;
      refused.push({ index, id, error: `[${index}]${explain(error)}` });
    }
  }
  return { events, refused };
}

/**
 * An escape can smuggle in half a surrogate pair, which has no UTF-8 and would make the log unreadable elsewhere: it becomes U+FFFD.
 * @param {string} body
 */
function readJson(body) {
  const repair = (_key, value) => (typeof value === 'string' ? value.toWellFormed() : value);
  try {
    return JSON.parse(body, /\\u[dD][89a-fA-F]/.test(body) ? repair : undefined);
  } catch (error) {
    throw new BodyError(400, `body: expected JSON; ${error.message}`);
  }
}

function readEvent(event, receivedAt) {
  if (typeof event !== 'object' || event === null || Array.isArray(event))
    throw new ParseError('', 'a CloudEvent', event);
  const { specversion, type, source, time, data } = event;
  if (specversion !== '1.0') throw new ParseError('specversion', '"1.0"', specversion);
  if (typeof source !== 'string' || !source) throw new ParseError('source', 'the origin of the page', source);
  if (typeof type !== 'string' || !type.startsWith(PREFIX))
    throw new ParseError('type', '"dangol." and an event name', type);
  const at = typeof time === 'string' ? Date.parse(time) : NaN;
  if (Number.isNaN(at)) throw new ParseError('time', 'a time such as "2026-03-02T03:00:00Z"', time);
  if (typeof data !== 'object' || data === null) throw new ParseError('data', 'an object', data);
  const { id, name, visitor, session } = parse({ ...data, id: event.id, name: type.slice(PREFIX.length), at });
  return { id, name, visitor, session, happenedAt: at, receivedAt, event: JSON.stringify(event) };
}

/** An envelope's fields lie elsewhere in a CloudEvent: an error must name the place where the sender will look. */
function parse(envelope) {
  try {
    return parseEnvelope(envelope);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const [head] = error.path.split(/[.[]/, 1);
    const place =
      head === envelope.name
        ? `data.params${error.path.slice(head.length)}`
        : (PLACES.get(head) ?? `data.${error.path}`);
    const moved = new ParseError(place, error.expected, undefined);
    moved.message = place + error.message.slice(error.path.length);
    throw moved;
  }
}

function explain(error) {
  if (error instanceof ParseError) return error.path ? `.${error.message}` : error.message.replace('value', '');
  if (error instanceof RangeError) return ': expected data nested less deeply';
  throw error;
}
