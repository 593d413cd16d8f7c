import { CHANNELS, itemId, type MemberFacts, type Order } from '@dangol/schema';
import { quietly } from './capture/quietly';
import type { Member } from './client';
import { plainCopy } from './plain-copy';
import { LISTS } from './profile/limits';
import { amount, text } from './profile/read-items';

/** The member as the client holds them. */
export interface KnownMember {
  id: string;
  isChild?: boolean;
  /** The newest, as many as a profile keeps. */
  orders: Order[];
  facts: MemberFacts;
}

/** Below this a number is seconds, not milliseconds: 3 March 1973. */
const FIRST_MS = 1e11;
const LAST_MS = 8.64e15;

/**
 * The member as the page says them. A template that writes an empty id for a guest names nobody. What has not the form of docs/member.md is left
 * out; `warn` is told which fields, never what they hold.
 */
export function memberOf(given: Member | null | undefined, warn: (message: string) => void): KnownMember | null {
  const wrong: string[] = [];
  const { id, signedUpAt, orders, channels, trial, isChild } = plainCopy(given) ?? {};

  function take<Value>(path: string, value: unknown, read: (value: never) => Value | undefined, isNeeded?: boolean) {
    const isAbsent = value === undefined || value === null || value === '';
    const known = isAbsent ? undefined : quietly(() => read(value as never));
    if (known === undefined && (isNeeded || !isAbsent)) wrong.push(path);
    return known;
  }

  function listAt<Entry>(path: string, value: unknown, read: (fields: Record<string, never>, at: string) => Entry) {
    const entries = take(path, value, (all: []) => (Array.isArray(all) ? all : undefined)) ?? [];
    return entries.map((fields, index) => read(Object(fields), `${path}[${index}]`));
  }

  const name = take('id', id, itemId);
  const known = name && {
    id: name,
    ...(typeof isChild === 'boolean' && { isChild }),
    orders: listAt('orders', orders, (order, path) => {
      const number = take(`${path}.id`, order.id, itemId, true);
      const at = take(`${path}.at`, order.at, instant, true);
      const { value, currency } = order;
      const lines = listAt(`${path}.lines`, order.lines, ({ id, variant, quantity, price, ...about }, line) => ({
        // Categories may be sensitive ones.
        ...(about as object),
        id: take(`${line}.id`, id, itemId, true)!,
        variant: text(variant),
        quantity: amount(quantity) || 1,
        price: amount(price),
      })).filter((line) => line.id);
      return { id: number!, at: at!, value: amount(value), currency: text(currency), lines };
    })
      .filter(({ id, at }) => id && at)
      .sort((a, b) => b.at - a.at)
      .slice(0, LISTS.orders[0]) as Order[],
    facts: {
      signedUpAt: take('signedUpAt', signedUpAt, instant),
      channels: take('channels', channels, agreed),
      trial: take('trial', trial, ({ endsAt, renewedAt }) => {
        const end = take('trial.endsAt', endsAt, instant, true);
        return end && { endsAt: end, renewedAt: take('trial.renewedAt', renewedAt, instant) };
      }),
    } as MemberFacts,
  };
  if (wrong[0]) warn(`member: ${wrong.slice(0, 5).join(', ')} left out: not of the form in docs/member.md`);
  return known || null;
}

/** Epoch ms of ISO text, also with a space for its `T`, or of a number of seconds or milliseconds. */
function instant(value: unknown): number | undefined {
  const number = Number(value);
  if (number >= 1e8) return number < FIRST_MS ? number * 1000 : number < LAST_MS ? number : undefined;
  // Anything else browsers read each in their own way.
  const text = /^\d{4}-\d\d-\d\d/.test(`${value}`) ? `${value}` : '';
  return Date.parse(text.replace(' ', 'T').replace(/ ?([+-]\d\d):?(\d\d)$/, '$1:$2')) || undefined;
}

/** Of a list of names, or of an object whose values say yes. */
function agreed(value: object): MemberFacts['channels'] {
  if (Object(value) !== value) return undefined;
  return CHANNELS.filter((channel) =>
    Array.isArray(value) ? value.includes(channel) : /^(true|t|y|yes|1)$/i.test((value as never)[channel]),
  );
}
