export type * from './message-content';
