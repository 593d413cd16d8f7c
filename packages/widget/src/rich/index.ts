export type { ActionDetail } from './actions/ask-shop';
export { createRich, type RichDeps } from './create-rich';
export { isRich } from './is-rich';
export { rich } from './rich';
export type { Action, Answer, RichOptions } from './rich-options';
export type { Template, TemplateTools } from './template/template';
export type { RichTexts } from './words/rich-texts';
