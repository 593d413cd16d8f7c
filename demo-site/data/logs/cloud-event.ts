import type { EventName, Item } from '@dangol/schema';
import type { Random } from '../random';
import type { Ware } from './wares';

/** One event as the collector stores it: dangol's envelope in a CloudEvent. */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: `dangol.${EventName}`;
  time: string;
  data: {
    page: { url: string };
    session: string;
    visitor: string;
    consent: { record: null; purposes: ['analytics'] };
    params: Record<string, unknown>;
  };
}

/** The page origin that generated events claim: a name reserved for examples (RFC 2606). */
export const ORIGIN = 'https://shop.example';

/** Who is on which page when. */
export interface Moment {
  name: EventName;
  /** Epoch ms. */
  at: number;
  visitor: string;
  session: string;
  /** Of the page, from its root. */
  path: string;
  params: Record<string, unknown>;
}

/** The moment as a CloudEvent; its id is a UUIDv7 of the moment's time. */
export function cloudEvent(random: Random, moment: Moment): CloudEvent {
  return {
    specversion: '1.0',
    id: uuidV7(random, moment.at),
    source: ORIGIN,
    type: `dangol.${moment.name}`,
    time: new Date(moment.at).toISOString(),
    data: {
      page: { url: ORIGIN + moment.path },
      session: moment.session,
      visitor: moment.visitor,
      consent: { record: null, purposes: ['analytics'] },
      params: moment.params,
    },
  };
}

/** The ware as an item of an event. */
export function eventItem(ware: Ware, quantity?: number): Item {
  return {
    item_id: ware.id,
    ...(ware.category ? { item_category: ware.category } : {}),
    price: ware.price,
    ...(quantity ? { quantity } : {}),
  };
}

/** A random UUID (version 4). */
export function uuid(random: Random): string {
  return hyphened(`${random.hex(12)}4${random.hex(3)}${'89ab'[random.int(4)]}${random.hex(15)}`);
}

function uuidV7(random: Random, at: number): string {
  return hyphened(`${at.toString(16).padStart(12, '0')}7${random.hex(3)}${'89ab'[random.int(4)]}${random.hex(15)}`);
}

function hyphened(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
