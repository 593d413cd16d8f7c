export { checkRules } from './check-rules';
export * from './create-rules';
export type { Who } from './is-for-visitor';
export * from './rule';
