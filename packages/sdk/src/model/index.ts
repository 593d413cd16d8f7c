export type { ModelDatabase } from './create-device';
export * from './create-model';
export type { Model, ModelOptions, ModelRead } from './model';
