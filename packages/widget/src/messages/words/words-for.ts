import { layOver } from '../../lay-over';
import { en } from './en';
import { ko } from './ko';
import type { MessageTexts, MessageWords } from './message-words';

/** The words of a message in its language, the shop's own laid over them. */
export const wordsFor = (language: 'ko' | 'en', texts?: MessageTexts): MessageWords =>
  layOver(language === 'ko' ? ko : en, texts);
