import type { Member } from '@dangol/sdk';
import { TRIAL } from '../catalogue/trial';
import type { PlacedOrder, Session } from './create-sessions';

const DAY_MS = 86_400_000;
/** Orders that go along: what is older says little of what comes next. */
const MOST_ORDERS = 30;

/** What this shop's records say of the signed-in member, as dangol's tag reads it; nobody where the member has not agreed to be known there. */
export function memberFacts({ member, orders }: Readonly<Session>): Member | undefined {
  if (!member?.isLinked) return undefined;
  const { id, signedUpAt, channels } = member;
  return {
    id,
    signedUpAt,
    orders: orders.slice(0, MOST_ORDERS).map(({ id: number, at, value, currency, lines }) => ({
      id: number,
      at,
      value,
      currency,
      lines: lines.map(({ id: item, size, quantity, price }) => ({
        id: item,
        ...(size && { variant: size }),
        quantity,
        price,
      })),
    })),
    ...(channels && { channels: { email: channels.email.ad, sms: channels.sms.ad } }),
    trial: trialOf(orders) ?? null,
  };
}

/** The newest trial, and whether anything of full size was ordered since. */
function trialOf(orders: readonly PlacedOrder[]): Member['trial'] {
  const newest = orders.find(({ lines }) => lines.some(({ id }) => id === TRIAL.id));
  if (!newest) return undefined;
  const renewal = orders.find(({ at, lines }) => at > newest.at && lines.some(({ id }) => id !== TRIAL.id));
  return { endsAt: newest.at + TRIAL.days * DAY_MS, ...(renewal && { renewedAt: renewal.at }) };
}
