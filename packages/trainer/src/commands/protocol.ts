import type { Arguments } from '../arguments/parse-arguments';
import { userError } from '../errors';
import { fromOrders, type OrderProtocol } from '../evaluation/protocols/from-orders';
import { nextBasket } from '../evaluation/protocols/next-basket';
import type { Protocol } from '../evaluation/protocols/question';
import { sequences } from '../evaluation/protocols/sequences';
import { sessions } from '../evaluation/protocols/sessions';

/** The protocols there are, each made from its own options. */
const PROTOCOLS = new Map<string, (name: string, given: Arguments) => Protocol>([
  ['sessions', (name, given) => sessions(needed(name, given, 'train'), needed(name, given, 'test'))],
  ['sequences', (name, given) => sequences(needed(name, given, 'input'))],
  ['next-basket', (name, given) => nextBasket(needed(name, given, 'input'), seedOf(given))],
  ...(['cart', 'seed', 'buy-again', 'complement'] as const).map(
    (protocol) => [protocol, (name: string, given: Arguments) => onOrders(protocol, name, given)] as const,
  ),
]);

/** The protocol that `--protocol` names. @throws UserError for one that there is not, or that lacks an option. */
export function protocolOf(name: string, given: Arguments): Protocol {
  const make = PROTOCOLS.get(name);
  if (!make) throw userError('unknownProtocol', name, [...PROTOCOLS.keys()]);
  return make(name, given);
}

/** The day that `--cut` names, epoch ms. @throws UserError for none. */
export function dayOf(cut: string): number {
  const cutAt = /^\d{4}-\d{2}-\d{2}$/u.test(cut) ? Date.parse(cut) : Number.NaN;
  if (Number.isNaN(cutAt)) throw userError('badNumber', '--cut', cut, 'a day like 2025-11-01');
  return cutAt;
}

function onOrders(protocol: OrderProtocol, name: string, given: Arguments): Protocol {
  needed(name, given, 'orders');
  const orders = given.values.get('orders') ?? [];
  const catalogue = given.values.get('catalogue')?.[0];
  return fromOrders(protocol, { orders, catalogue, cutAt: dayOf(needed(name, given, 'cut')), seed: seedOf(given) });
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
