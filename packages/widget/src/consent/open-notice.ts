import { type Choice, choiceOf, NOTHING } from './choice';
import { type NoticeContent, noticeContent } from './notice-content';
import type { Question } from './read-question';
import { wordsFor } from './words/words-for';

/** What is open, settled when it opened: what a visitor is reading does not change under the eyes. */
export interface OpenNotice extends Question {
  /** `banner`: it came by itself; `settings`: the visitor opened it. */
  source: 'banner' | 'settings';
  content: NoticeContent;
  /** Names the text of `content`; absent until it is known. */
  textHash?: string;
  choice: Choice;
  isChoosing: boolean;
}

/** A notice as it opens: without a tick when it came by itself, with the boxes as things stand when the visitor came back to change them. */
export function openNotice(source: OpenNotice['source'], question: Question): OpenNotice {
  const { settings, state, asked } = question;
  const { channels, lang, shop, policy, texts } = settings;
  const content = noticeContent(wordsFor(lang, shop, texts), state, { asked, channels, policy });
  const isChoosing = source === 'settings';
  return { ...question, source, content, choice: isChoosing ? choiceOf(state, asked, channels) : NOTHING, isChoosing };
}
