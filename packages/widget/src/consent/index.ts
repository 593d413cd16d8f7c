export { type AttachedConsent, attachConsent, type ConsentDeps } from './attach-consent';
export type { ConsentControl, ConsentView, Deciding } from './consent-control';
export { type ConsentElement, defineConsent } from './define-consent';
export { hashText } from './hash-text';
export { type NoticeContent, noticeContent, noticeText } from './notice-content';
export type { ConsentOptions } from './settings';
export type { NoticeTexts, NoticeWords, PurposeWords } from './words/notice-words';
export { wordsFor } from './words/words-for';
