// What a rules file may look like, in one table: the check walks it, and the JSON Schema is made from it. The types hold it to the types of
// `@dangol/schema`: a field that one of them has and the other lacks does not compile.
//
// A field with `!` is needed. Its kind is another form of the table, a leaf of LEAVES, words (`a|b`), a number (`0..100`, `1..50 whole`),
// a list of one or more of a kind (`Step[]`, at most six: `Step[6]`; none will do: `a|b[?]`), or a record by name (`Caps{}`).
// A list of forms: exactly one of them, told by its first field.
import {
  type Benefit,
  CAMPAIGN_CAPS,
  type Campaign,
  type CampaignFile,
  type Caps,
  CHANNELS,
  type Condition,
  type EventMatch,
  type Goal,
  type Intent,
  type Limits,
  type Message,
  type MessageAction,
  type MessageItems,
  type Question,
  type Split,
  type Step,
  type Text,
  type TimeWindow,
  type Trigger,
} from '@dangol/schema';

type Fields<T> = {
  readonly [Key in keyof T & string as Partial<Pick<T, Key>> extends Pick<T, Key> ? Key : `${Key}!`]-?: string;
};
type Variants<T> = readonly (T extends unknown ? Fields<T> : never)[];
type Merged<T> = { id: string; kind: string; label: string } & Partial<
  Record<Exclude<T extends unknown ? keyof T : never, 'id' | 'kind' | 'label'>, unknown>
>;

/** The fields of one form, by name. */
export type Form = Readonly<Record<string, string>>;

const CAPS = { perSession: '1..100 whole', perDay: '1..100 whole', total: '1..1000 whole', coolDown: 'Duration' };
const CANCEL = 'EventMatch[]';
const STEPS = `Step[${CAMPAIGN_CAPS.steps}]`;
const EACH = 'viewed|wished|carted';

/** Every object of a rules file. */
export const FORMS = {
  CampaignFile: {
    'format!': 'campaign/1',
    $schema: 'Line',
    zone: 'Zone',
    groups: 'Caps{}',
    'campaigns!': 'Campaigns',
  } satisfies Fields<CampaignFile>,
  Caps: CAPS satisfies Fields<Caps>,
  Campaign: {
    'id!': 'Id',
    name: 'Text',
    enabled: 'Flag',
    class: 'ad|requested|transactional',
    'when!': 'Trigger[]',
    if: 'Condition',
    each: `${EACH}|bought`,
    window: 'TimeWindow',
    key: 'once|session|day|week|month|cart|item|item-price|order-line|order|signup',
    limits: 'Limits',
    priority: '0..100',
    split: 'Split',
    'steps!': STEPS,
    goal: 'Goal',
  } satisfies Fields<Campaign>,
  Trigger: [
    { 'event!': 'Event', item: 'ItemId' },
    { 'page!': 'Pages', path: 'Path' },
    { 'exit!': 'True' },
    { 'idle!': 'Duration' },
    { 'scroll!': '1..100' },
    { 'active!': 'Duration' },
  ] satisfies Variants<Trigger>,
  TimeWindow: {
    from: 'Moment',
    to: 'Moment',
    days: 'mon|tue|wed|thu|fri|sat|sun[7]',
    hours: 'Hours',
  } satisfies Fields<TimeWindow>,
  Limits: { ...CAPS, group: 'Id', stopAfter: 'convert|dismiss|click[?]' } satisfies Fields<Limits>,
  Split: { holdout: '0..0.9', arms: 'Arm[10]' } satisfies Fields<Split>,
  Arm: { 'name!': 'Id', 'share!': '0..1', 'steps!': STEPS } satisfies Fields<NonNullable<Split['arms']>[number]>,
  Goal: { 'event!': 'Event', same: 'item', 'within!': 'Duration' } satisfies Fields<Goal>,
  EventMatch: { 'event!': 'Event', same: 'item' } satisfies Fields<EventMatch>,

  Test: [
    { 'all!': 'Condition[]' },
    { 'any!': 'Condition[]' },
    { 'not!': 'Condition' },
    {
      'fact!': 'Fact',
      eq: 'Scalar',
      ne: 'Scalar',
      lt: 'Number',
      lte: 'Number',
      gt: 'Number',
      gte: 'Number',
      in: 'Scalar[]',
      has: 'Line',
      hasAny: 'Line[]',
      event: 'Event',
      item: 'ItemId',
      category: 'Line',
      brand: 'Line',
      label: 'Line',
      page: 'Line',
      keyword: 'Keyword',
      within: 'Duration',
      since: EACH,
      name: 'Line',
      lasts: 'Duration',
    },
  ] satisfies Variants<Condition>,

  Step: [
    { 'show!': 'Message', cancelOn: CANCEL },
    { 'wait!': 'Duration', cancelOn: CANCEL },
    { 'intent!': 'Intent' },
  ] satisfies Variants<Step>,
  Message: {
    'format!': 'inline|toast|banner|dialog|survey',
    place: 'Place',
    'title!': 'Text',
    body: 'Text',
    items: 'MessageItems',
    benefit: 'Benefit',
    actions: 'MessageAction[2]',
    questions: 'Question[5]',
    thanks: 'Thanks',
  } satisfies Fields<Message>,
  Thanks: { 'title!': 'Text', body: 'Text', benefit: 'Benefit' } satisfies Fields<NonNullable<Message['thanks']>>,
  MessageItems: [
    { 'kind!': 'Word', limit: '1..12 whole' },
    { 'ids!': 'ItemId[12]' },
    { 'item!': 'this' },
  ] satisfies Variants<MessageItems>,
  Benefit: { 'kind!': 'discount|points|gift', 'text!': 'Text', coupon: 'Coupon' } satisfies Fields<Benefit>,
  Coupon: [
    { 'issue!': 'True', 'validFor!': 'Duration' },
    { 'claim!': 'Url', expiresAt: 'Moment' },
    { 'code!': 'Line', expiresAt: 'Moment' },
  ] satisfies Variants<NonNullable<Benefit['coupon']>>,
  MessageAction: [
    { 'url!': 'Url', 'label!': 'Text' },
    { 'do!': 'cart|wish', 'label!': 'Text' },
  ] satisfies Variants<MessageAction>,
  Question: {
    'id!': 'Id',
    'kind!': 'rating|choice|text',
    'label!': 'Text',
    low: 'Text',
    high: 'Text',
    options: 'Option[10]',
  } satisfies Fields<Merged<Question>>,
  Option: { 'id!': 'Id', 'label!': 'Text' },
  /** A text by language. */
  Words: { ko: 'Sentence', en: 'Sentence' } satisfies Fields<Exclude<Text, string>>,

  Intent: {
    after: 'Delay',
    at: 'replenishment|trial-end',
    shift: 'Shift',
    'expires!': 'Duration',
    'channels!': `${CHANNELS.join('|')}[5]`,
    quiet: 'defer|drop',
    cancelOn: CANCEL,
    recheck: 'in-cart|price-low|in-stock|no-order|not-renewed|consent[6]',
    'message!': 'IntentMessage',
  } satisfies Fields<Intent>,
  IntentMessage: { 'title!': 'Text', body: 'Text', url: 'Url' } satisfies Fields<Intent['message']>,
};
