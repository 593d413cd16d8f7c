import { type ConsentRecord, type ConsentSource, PURPOSES, type Purpose } from '../consent';
import { type Form, flag, integer, number, object, oneOf, orNull, ParseError, record, text } from './form';

const word = text();
const decision = oneOf(['granted', 'denied']);
const SOURCES = ['banner', 'settings', 'signup', 'checkout', 'gpc', 'api', 'withdrawal', 'expiry', 'erasure'];

const source: Form<ConsentSource> = (value, path) => {
  if (typeof value === 'string' && (SOURCES.includes(value) || /^cmp:./.test(value))) return value as ConsentSource;
  throw new ParseError(path, `one of ${SOURCES.join(', ')}, or cmp:<name>`, value);
};

const purposes: Form<ConsentRecord['purposes']> = (value, path) => {
  for (const [name, decided] of Object.entries(record(value, path))) {
    if (!PURPOSES.includes(name as Purpose)) throw new ParseError(path, `purposes out of ${PURPOSES.join(', ')}`, name);
    decision(decided, `${path}.${name}`);
  }
  return value as ConsentRecord['purposes'];
};

const onChannel = object({}, { ad: decision, night: decision });

const recordForm = object(
  {
    id: word,
    seq: integer('a sequence number from 1', 1),
    previous: orNull(word),
    regime: oneOf(['kr', 'eu', 'uk', 'us', 'none']),
    subject: oneOf(['device', 'member']),
    purposes,
    source,
    decidedAt: number('an instant, epoch milliseconds', 0, 8.64e15),
  },
  {
    member: word,
    channels: object(
      {},
      // Spelt out: what is computed here would be carried into every bundle.
      { email: onChannel, sms: onChannel, kakao: onChannel, webpush: onChannel, apppush: onChannel },
    ),
    notice: object({ version: word }, { textHash: word }),
    guardian: flag,
    locale: word,
  },
);

/**
 * Checks one entry of the consent history. Unknown fields survive.
 * @throws {ParseError} naming the path and the expected form.
 */
export function parseConsentRecord(value: unknown, path = 'record'): ConsentRecord {
  return recordForm(value, path);
}
