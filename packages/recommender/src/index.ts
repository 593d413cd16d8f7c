export * from './constants';
export * from './needed-records';
export * from './rank';
export * from './recommend';
export * from './request';
export { STRIPS } from './strips';
