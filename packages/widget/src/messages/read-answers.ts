import type { CleanContent } from './clean-content';
import type { MessageEvents } from './message-content';

/** The answer that every choice has besides the shop's own. */
export const STILL_THINKING = 'still-thinking';

/** UTF-16 code units of an answer in words, at most. */
export const TEXT_LENGTH = 500;

type Answers = Parameters<NonNullable<MessageEvents['onAnswer']>>[0];

/**
 * What was answered, in the order of the questions.
 * @param fields `q0` is the first question's
 */
export function readAnswers(questions: CleanContent['questions'], fields: Pick<FormData, 'get'>): Answers {
  return questions.flatMap(({ id, kind }, index) => {
    const value = fields.get(`q${index}`);
    const answer = typeof value === 'string' ? value.trim().slice(0, TEXT_LENGTH) : '';
    return answer ? { question: id, answer: kind === 'rating' ? Number(answer) : answer } : [];
  });
}
