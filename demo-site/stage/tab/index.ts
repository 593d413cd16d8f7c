// Loaded by the shop's script when the inspector opens; an ES module that imports nothing.
export { stageTab } from './stage-tab';
