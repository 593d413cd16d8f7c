export * from './create-source';
