import type { NoticeTexts } from '../words/notice-words';

/** Makes `element.texts` a property that tells of its changes; what was put there before the part was loaded stays. @returns reads it. */
export function ownWords(element: HTMLElement & { texts?: NoticeTexts | undefined }, changed: () => void) {
  let texts = element.texts;
  Object.defineProperty(element, 'texts', {
    configurable: true,
    get: () => texts,
    set(next: NoticeTexts | undefined) {
      texts = next;
      changed();
    },
  });
  return () => texts;
}
