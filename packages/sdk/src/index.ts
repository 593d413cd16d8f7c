export * from './client';
export { createCheckedClient as createClient } from './create-checked-client';
export { LIBRARY } from './create-client';
