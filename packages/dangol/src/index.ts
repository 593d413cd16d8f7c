export * from './create-source';
export type { InspectOptions, InspectorTab, Ui as InspectorUi } from './inspector/context';
