// From the body of a request to events. What is malformed is named with its path in the body, and does not harm its neighbours.
import { ParseError, parseEnvelope } from '@dangol/schema';
import { toStorable } from './storable.mjs';

const BATCH_TYPES = ['application/cloudevents-batch+json', 'text/plain'];
const PREFIX = 'dangol.';
const LONGEST_ID = 64;
// A clock may be set to the year 275760, where most who read a database cannot follow. The event keeps its own time.
const LAST_AT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const PLACES = new Map([
  ['id', 'id'],
  ['name', 'type'],
  ['at', 'time'],
]);

/**
 * An event that was not taken, as the answer names it.
 * @typedef {object} Refused
 * @property {number} index its place in the batch, from 0
 * @property {string} [id] its id as it was sent; absent where it has none that could be one
 * @property {string} error its path in the batch, what was expected there, what came
 */

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
 * @returns {{ events: import('./store.mjs').StoredEvent[], refused: Refused[] }}
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
      events.push(readEvent(toStorable(event), receivedAt));
    } catch (error) {
      // Never cut: half an id would be another event's, or nobody's.
      const id = typeof event?.id === 'string' && event.id.length <= LONGEST_ID ? event.id : undefined;
      refused.push({ index, id, error: `[${index}]${explain(error)}` });
    }
  }
  return { events, refused };
}

function readJson(body) {
  try {
    return JSON.parse(body);
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
  return { id, name, visitor, session, happenedAt: Math.min(at, LAST_AT), receivedAt, event: JSON.stringify(event) };
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
