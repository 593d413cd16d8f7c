export { createDelivery } from './create-delivery';
export type { Delivery, DeliveryBrowser, DeliveryDeps, DeliveryState, Draft } from './delivery';
export type { OutboxDatabase, Timers } from './disk';
export type { Drop, DropReason } from './ledger';
export type { OutboxRecord } from './outbox';
export type { Locks } from './pace';
export { createTransport, type Transport, type TransportBrowser } from './transport';
