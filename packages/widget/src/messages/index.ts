export { isNoticeOpen } from './is-notice-open';
export { isTyping } from './is-typing';
export type * from './message-content';
export type { MessageBrowser, MessageDeps } from './message-deps';
export { type MessageReserve, messageReserveCss } from './message-reserve-css';
export { STILL_THINKING } from './read-answers';
export { showMessage } from './show-message';
export type { MessageTexts, MessageWords } from './words/message-words';
