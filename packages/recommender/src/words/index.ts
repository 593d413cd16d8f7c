export { type ExplainOptions, explain } from './explain';
export { particle } from './particle';
