export * from './situation';
export * from './state';
export * from './verdict';
