export * from './constants';
export * from './needed-records';
export * from './rank';
export * from './recommend';
export * from './request';
export type { Ruling } from './ruling';
export { STRIPS } from './strips';
