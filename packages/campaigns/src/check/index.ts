export * from './check-campaign';
export * from './check-campaign-file';
export type { Complaint } from './complaint';
export * from './format-complaint';
export * from './parse-campaign-file';
