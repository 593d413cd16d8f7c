import type { Arguments, Arity } from '../arguments/parse-arguments';
import { parseMap } from '../columns/parse-map';
import { userError } from '../errors';
import type { TrainOptions } from '../train';

/** Options of every command that reads logs. */
export const LOG_OPTIONS: Record<string, Arity> = {
  orders: 'many',
  events: 'many',
  catalogue: 'many',
  links: 'many',
  map: 'many',
  'page-id': 'one',
  'min-resolved': 'one',
  zone: 'one',
  'min-buyers': 'one',
  'min-visitors': 'one',
  'min-searchers': 'one',
  'no-grouping': 'flag',
  'no-tuning': 'flag',
  memory: 'one',
  json: 'flag',
  help: 'flag',
};

/**
 * Reads them. @throws UserError for a number that is none.
 * @param primary the input that a role of `--map` stands for without another's name. Default the orders, where there are any, else the events.
 */
export function logOptions({ values, flags }: Arguments, primary?: 'orders'): Omit<TrainOptions, 'out'> {
  const orders = values.get('orders') ?? [];
  return {
    orders,
    events: values.get('events') ?? [],
    catalogue: values.get('catalogue'),
    links: values.get('links') ?? [],
    map: parseMap(values.get('map') ?? [], primary ?? (orders.length ? 'orders' : 'events')),
    pageId: values.get('page-id')?.[0],
    minResolved: share(values.get('min-resolved')?.[0]),
    zone: zoneNamed(values.get('zone')?.[0]),
    minBuyers: count(values, 'min-buyers', 2),
    minVisitors: count(values, 'min-visitors', 1),
    minSearchers: count(values, 'min-searchers', 5),
    grouping: !flags.has('no-grouping'),
    tuning: !flags.has('no-tuning'),
    memory: memory(values.get('memory')?.[0]),
  };
}

function count(values: Arguments['values'], name: string, fallback: number): number {
  const text = values.get(name)?.[0];
  if (text === undefined) return fallback;
  if (!/^[1-9][0-9]{0,5}$/u.test(text)) throw userError('badNumber', `--${name}`, text, 'a whole number from 1');
  return Number(text);
}

function share(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const given = Number(text);
  if (!(given >= 0 && given <= 1)) throw userError('badNumber', '--min-resolved', text, 'between 0 and 1');
  return given;
}

function zoneNamed(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw userError('badZone', zone);
  }
}

function memory(text: string | undefined): string | undefined {
  if (text === undefined || /^[1-9][0-9]*(MB|GB|MiB|GiB)$/u.test(text)) return text;
  throw userError('badNumber', '--memory', text, 'like 500MB or 4GB');
}
