export type { ColumnMap } from './columns/parse-map';
export { parseMap } from './columns/parse-map';
export { isUserError, type UserError } from './errors';
export { type EvaluateOptions, type Evaluation, evaluate } from './evaluate';
export type { ProtocolResult } from './evaluation/protocols/run-protocol';
export { type CatalogueItem, readCatalogue } from './read/read-catalogue';
export type { TrainSummary } from './report/train-summary';
export { type Io, run } from './run';
export { type TrainOptions, train } from './train';
