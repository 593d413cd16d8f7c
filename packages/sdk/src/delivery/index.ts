export { createDelivery } from './create-delivery';
export type {
  Delivery,
  DeliveryBrowser,
  DeliveryDeps,
  DeliveryExport,
  DeliveryState,
  Draft,
  Standing,
} from './delivery';
export type { OutboxDatabase, Timers } from './disk';
export type { Drop, DropReason } from './ledger';
export type { Locks } from './line';
export type { OutboxRecord } from './outbox';
export { createTransport, type Transport, type TransportBrowser } from './transport';
