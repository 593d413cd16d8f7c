import { expect, test } from 'vitest';
import { createProgress } from '../../../packages/trainer/src/report/create-progress';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test('a terminal gets a bar on one line, which is cleared at the end', () => {
  const stream = terminal(true);
  const progress = createProgress(stream);
  progress.show('reading', 0.5);
  progress.show('reading', 0.5);
  progress.end();
  expect(stream.written).toEqual([`\r${'█'.repeat(12)}${'░'.repeat(12)}  50 % reading\u001B[K`, '\r\u001B[K']);
});

test('a file or pipe gets nothing', () => {
  const stream = terminal(false);
  const progress = createProgress(stream);
  progress.show('reading', 0.5);
  progress.end();
  expect(stream.written).toEqual([]);
});
