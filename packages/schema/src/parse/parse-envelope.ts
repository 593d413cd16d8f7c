import { PURPOSES } from '../consent';
import type { Envelope } from '../envelope';
import { integer, list, number, object, oneOf, orNull, record, text } from './form';
import { parseEvent } from './parse-event';

const word = text();
const instant = number('an instant, epoch milliseconds', 0, 8.64e15);

const envelopeForm = object(
  {
    id: text('an id of at most 64 characters', 64),
    name: word,
    at: instant,
    visitor: word,
    session: word,
    page: object({ url: word }, { title: word, referrer: word, type: word, language: word }),
    consent: object(
      { record: orNull(word), purposes: list(oneOf(PURPOSES)) },
      { seq: integer('a count of records from 0'), subject: oneOf(['member']) },
    ),
    params: record,
  },
  { member: word },
);

/**
 * Checks an envelope and the params in it. Unknown fields survive.
 * @throws {ParseError} naming the path and the expected form.
 */
export function parseEnvelope(value: unknown, path = ''): Envelope {
  const envelope = envelopeForm(value, path);
  return { ...envelope, params: parseEvent(envelope.name, envelope.params) };
}
