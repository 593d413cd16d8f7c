export type * from './campaign-options';
