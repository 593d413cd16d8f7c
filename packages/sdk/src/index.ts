export * from './client';
export { createClient, LIBRARY } from './create-client';
