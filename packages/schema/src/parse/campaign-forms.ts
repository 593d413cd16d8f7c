// What the events of campaigns hold. A sender acts upon them, so that they are checked field by field.
import { CHANNELS } from '../consent';
import type { ArmedIntent } from '../intent';
import { type Form, integer, list, number, object, oneOf, ParseError, text } from './form';

const word = text();
const currency = text('an ISO 4217 code such as "KRW"', 3);
const index = integer('the index of a step, from 0');
const instant = number('an instant, epoch milliseconds', 0, 8.64e15);
const messageClass = oneOf(['ad', 'requested', 'transactional']);

const ofCampaign = { promotion_id: word, occurrence: word, arm: word, step: index };
const ofIntent = { intent_id: word, campaign: word, occurrence: word };

const hours: Form<string> = (value, path) => {
  if (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value;
  throw new ParseError(path, 'hours such as "21:00-08:00"', value);
};

const armed = object(
  {
    ...ofIntent,
    step: index,
    arm: word,
    class: messageClass,
    due_at: instant,
    expires_at: instant,
    zone: text('an IANA zone such as "Asia/Seoul"', 64),
    channels: list(
      object({ channel: oneOf(CHANNELS), dueAt: instant }, { quietHours: hours }),
      'an array of channels, each with its dueAt',
    ),
    cancel_on: list(object({ event: word }, { same: oneOf(['item']) }), 'an array of events, empty for none'),
    recheck: list(oneOf(['in-cart', 'price-low', 'in-stock', 'no-order', 'not-renewed', 'consent'])),
    reasons: list(word, 'an array of facts such as "count>=3"'),
    message: object({ title: word, language: text('a language such as "ko"', 35) }, { body: word, url: word }),
  },
  { item_id: word, price: number('a price of 0 or more', 0), currency },
);

/** What its fields say together: a sender relies on it. */
const intentForm: Form<ArmedIntent> = (value, path) => {
  const intent = armed(value, path);
  const { class: kind, due_at, expires_at, channels, recheck, item_id, price } = intent;
  if (expires_at < due_at) throw new ParseError(`${path}.expires_at`, 'an instant from due_at on', expires_at);
  if (!channels[0])
    throw new ParseError(`${path}.channels`, 'at least one channel (with none it is intent_suppressed)', channels);
  for (const [at, { dueAt }] of channels.entries())
    if (dueAt < due_at || dueAt > expires_at)
      throw new ParseError(`${path}.channels[${at}].dueAt`, 'an instant between due_at and expires_at', dueAt);
  if (kind === 'ad' && !recheck.includes('consent'))
    throw new ParseError(`${path}.recheck`, '"consent" among them, since class is "ad"', recheck);
  if (recheck.includes('price-low')) {
    const fix = 'promised, since recheck has "price-low"';
    if (price === undefined) throw new ParseError(`${path}.price`, `the price that was ${fix}`, price);
    if (item_id === undefined) throw new ParseError(`${path}.item_id`, `the item whose price was ${fix}`, item_id);
  }
  return intent;
};

const answer: Form<string | number> = (value, path) => {
  if (Number.isFinite(value) || (typeof value === 'string' && value)) return value as string | number;
  throw new ParseError(path, 'a rating, an option’s id, "still-thinking" or a text', value);
};

function changed<const Reasons extends readonly string[]>(reasons: Reasons) {
  return object({ ...ofIntent, reason: oneOf(reasons) }, { class: messageClass });
}

/** By event name. */
export const CAMPAIGN_FORMS: [name: string, form: Form<unknown>][] = [
  ['campaign_holdout', object(ofCampaign)],
  ['campaign_goal', object(ofCampaign, { value: number(), currency })],
  ['survey_answer', object({ ...ofCampaign, question: word, answer }, { kind: oneOf(['rating', 'choice', 'text']) })],
  ['intent_armed', intentForm],
  ['intent_cancelled', changed(['goal', 'cancel-on', 'withdrawn', 'ended'])],
  ['intent_fired', changed(['shown', 'sent'])],
  [
    'intent_suppressed',
    changed(['no-member', 'no-consent', 'quiet-hours', 'expired', 'holdout', 'recheck', 'unknown']),
  ],
];
