import type { Arguments } from '../arguments/parse-arguments';
import { type ColumnMap, parseMap } from '../columns/parse-map';
import { userError } from '../errors';
import { fromOrders, type OrderProtocol } from '../evaluation/protocols/from-orders';
import { nextBasket } from '../evaluation/protocols/next-basket';
import type { Protocol } from '../evaluation/protocols/question';
import { sequences } from '../evaluation/protocols/sequences';
import { sessions } from '../evaluation/protocols/sessions';

/** How a protocol is made, and of which options beside those that all have. */
interface Maker {
  takes: readonly string[];
  make(name: string, given: Arguments): Protocol;
}

const ALL_TAKE = ['protocol', 'min-buyers', 'min-visitors', 'no-tuning', 'memory', 'json'];
const ORDERS_TAKE = ['orders', 'cut', 'catalogue', 'map', 'seed'];

/** The protocols there are, each made from its own options. */
const PROTOCOLS = new Map<string, Maker>([
  [
    'sessions',
    {
      takes: ['train', 'test'],
      make: (name, given) => sessions(needed(name, given, 'train'), needed(name, given, 'test')),
    },
  ],
  ['sequences', { takes: ['input'], make: (name, given) => sequences(needed(name, given, 'input')) }],
  [
    'next-basket',
    {
      takes: ['input', 'map', 'seed'],
      make: (name, given) => nextBasket(needed(name, given, 'input'), seedOf(given), mapOf(given)),
    },
  ],
  ...(['cart', 'seed', 'buy-again', 'complement'] as const).map((protocol): [string, Maker] => [
    protocol,
    { takes: ORDERS_TAKE, make: (name, given) => onOrders(protocol, name, given) },
  ]),
]);

/** The protocol that `--protocol` names. @throws UserError for one that there is not, that lacks an option, or has no use for one. */
export function protocolOf(name: string, given: Arguments): Protocol {
  const maker = PROTOCOLS.get(name);
  if (!maker) throw userError('unknownProtocol', name, [...PROTOCOLS.keys()]);
  for (const option of [...given.values.keys(), ...given.flags])
    if (![...ALL_TAKE, ...maker.takes].includes(option)) throw userError('protocolIgnores', name, `--${option}`);
  return maker.make(name, given);
}

/** The day that `--cut` names, epoch ms. @throws UserError for none. */
export function dayOf(cut: string): number {
  const cutAt = /^\d{4}-\d{2}-\d{2}$/u.test(cut) ? Date.parse(cut) : Number.NaN;
  // The 30th of February is read as a day of March.
  if (Number.isNaN(cutAt) || !new Date(cutAt).toISOString().startsWith(cut))
    throw userError('badNumber', '--cut', cut, 'a day like 2025-11-01');
  return cutAt;
}

function onOrders(protocol: OrderProtocol, name: string, given: Arguments): Protocol {
  needed(name, given, 'orders');
  const orders = given.values.get('orders') ?? [];
  const catalogue = given.values.get('catalogue');
  const cutAt = dayOf(needed(name, given, 'cut'));
  return fromOrders(protocol, { orders, catalogue, cutAt, seed: seedOf(given), map: mapOf(given) });
}

function mapOf({ values }: Arguments): ColumnMap {
  return parseMap(values.get('map') ?? []);
}

function needed(protocol: string, { values }: Arguments, option: string): string {
  const value = values.get(option)?.[0];
  if (value === undefined) throw userError('protocolNeeds', protocol, `--${option}`);
  return value;
}

function seedOf({ values }: Arguments): number | undefined {
  const text = values.get('seed')?.[0];
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(text)) throw userError('badNumber', '--seed', text, 'a whole number from 0');
  return Number(text);
}
