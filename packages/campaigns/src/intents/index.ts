export * from './after-hours';
export * from './arm-intent';
export * from './change-intent';
export * from './due-at';
export * from './quiet-hours';
