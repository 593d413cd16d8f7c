// dangol-messages.js: what draws messages, loaded with the first one.
export { isNoticeOpen, isTyping, showMessage } from '@dangol/widget/messages';
