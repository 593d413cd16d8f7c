export * from './check-campaign';
export type { Complaint } from './complaint';
export * from './format-complaint';
