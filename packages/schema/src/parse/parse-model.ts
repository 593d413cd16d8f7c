import type { Manifest, Popular, RankedList, Shard, Shelves } from '../model';
import { MODEL_FORMAT } from '../model';
import { QUERY_MAX_LENGTH, queryId } from '../query-id';
import { dictionary, type Form, flag, integer, list, number, object, oneOf, orNull, ParseError, text } from './form';
import { idForm } from './parse-item';

const word = text();
const head = { format: oneOf([MODEL_FORMAT]), version: word };
const tally = integer('a count of 0 or more');

const rankedFields = object({
  ids: list(idForm),
  weights: list(integer('an integer weight from 1 to 255', 1, 255)),
  scale: number('a positive number', Number.MIN_VALUE),
});

const ranked: Form<RankedList> = (value, path) => {
  const parsed = rankedFields(value, path);
  if (parsed.ids.length !== parsed.weights.length) {
    throw new ParseError(`${path}.weights`, `as many weights as ids (${parsed.ids.length})`, parsed.weights);
  }
  return parsed;
};

const card = object(
  { id: idForm, title: word },
  {
    titles: dictionary(word),
    url: word,
    image: word,
    price: number('a price of 0 or more', 0),
    was: number('a price of 0 or more', 0),
    currency: word,
    brand: word,
    category: word,
    availability: oneOf(['in_stock', 'out_of_stock', 'preorder', 'backorder']),
    group: word,
    rating: number(),
    reviews: tally,
    labels: list(text('a label of 1 to 40 characters', 40)),
  },
);

const recordId: Form<string> = (value, path) => {
  if (typeof value !== 'string' || value[0] !== ' ') return idForm(value, path);
  if (queryId(value) === value) return value;
  throw new ParseError(path, `a search as queryId() gives it, of at most ${QUERY_MAX_LENGTH} characters`, value);
};

const itemRecord = object(
  { id: recordId, lists: object({}, { similarBuyers: ranked, goesWith: ranked, viewed: ranked, cart: ranked }) },
  {
    card,
    repeat: object({ rate: number('a share from 0 to 1', 0, 1) }, { gapDays: number() }),
    lowest: number('a price of 0 or more', 0),
  },
);

const blend = dictionary(dictionary(number('a share of 0 or more', 0)));

const shardForm = object({ ...head, items: list(itemRecord), cards: list(card) }, { blend });

const popularForm = object(
  {
    ...head,
    shop: ranked,
    categories: list(object({ category: word, list: ranked }, { related: ranked })),
    cards: list(card),
  },
  { blend },
);

const shelvesForm = object(
  { ...head, cards: list(card) },
  { newArrivals: ranked, topRated: ranked, content: list(object({ url: word }, { title: word, type: word })) },
);

const extension: Form<string> = (value, path) => {
  if (typeof value === 'string' && /^[a-z0-9]{1,8}$/u.test(value)) return value;
  throw new ParseError(path, 'one to eight small letters or digits', value);
};

const yes: Form<true> = (value, path) => {
  if (value === true) return value;
  throw new ParseError(path, 'true, or nothing', value);
};

const manifestForm = object(
  {
    ...head,
    shardCount: integer('a number of shards from 1', 1),
    counts: object({ items: tally, orders: tally, buyers: tally, sessions: tally }),
    builtAt: orNull(number()),
    enabled: flag,
  },
  {
    files: object({}, { flat: yes, extension, single: yes }),
    parts: object({ 'items/0': shardForm, popular: popularForm }, { shelves: shelvesForm }),
  },
);

/** Checks `manifest.json`. @throws {ParseError} naming the path and the expected form. */
export function parseManifest(value: unknown, path = 'manifest'): Manifest {
  return manifestForm(value, path);
}

/** Checks a shard file. @throws {ParseError} naming the path and the expected form. */
export function parseShard(value: unknown, path = 'shard'): Shard {
  return shardForm(value, path);
}

/** Checks `popular.json`. @throws {ParseError} naming the path and the expected form. */
export function parsePopular(value: unknown, path = 'popular'): Popular {
  return popularForm(value, path);
}

/** Checks `shelves.json`. @throws {ParseError} naming the path and the expected form. */
export function parseShelves(value: unknown, path = 'shelves'): Shelves {
  return shelvesForm(value, path);
}
