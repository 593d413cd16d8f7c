import { expect, test } from 'vitest';
import { watchTexts } from '../../../packages/widget/src/page/watch-texts';

test('words put on an element are heard of while it is watched, and stay when it is not', () => {
  const element = { texts: { title: 'before' } } as HTMLElement & { texts?: object };
  let changes = 0;
  const stop = watchTexts(element, () => void changes++);
  expect([element.texts, changes]).toEqual([{ title: 'before' }, 0]);
  element.texts = { title: 'meanwhile' };
  expect([element.texts, changes]).toEqual([{ title: 'meanwhile' }, 1]);
  stop();
  expect(element.texts).toEqual({ title: 'meanwhile' });
  element.texts = { title: 'after' };
  expect([element.texts, changes]).toEqual([{ title: 'after' }, 1]);
  watchTexts(element, () => void changes++);
  element.texts = undefined;
  expect([element.texts, changes]).toEqual([undefined, 2]);
});
