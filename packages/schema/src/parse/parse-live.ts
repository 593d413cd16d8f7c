import type { LivePrices, LiveRow } from '../model';
import { LIVE_FORMAT } from '../model';
import { type Form, integer, list, number, object, oneOf, orNull, ParseError, text } from './form';
import { idForm } from './parse-item';

/** The last instant that a `Date` can hold, epoch ms. */
const LAST_AT = 8.64e15;

const money = orNull(number('a price of 0 or more, below 10¹⁵, or null', 0, 1e15 - 1));
const stock = orNull(oneOf([0, 1]));

const row: Form<LiveRow> = (value, path) => {
  if (!Array.isArray(value) || value.length !== 4) throw new ParseError(path, '[id, price, was, stock]', value);
  const [id, price, was, left] = value;
  return [idForm(id, `${path}[0]`), money(price, `${path}[1]`), money(was, `${path}[2]`), stock(left, `${path}[3]`)];
};

const liveForm = object({
  format: oneOf([LIVE_FORMAT]),
  version: text(),
  at: integer('epoch milliseconds', 0, LAST_AT),
  items: list(row),
});

/** Checks `live.json`. @throws {ParseError} naming the path and the expected form. */
export function parseLivePrices(value: unknown, path = 'live'): LivePrices {
  return liveForm(value, path);
}
