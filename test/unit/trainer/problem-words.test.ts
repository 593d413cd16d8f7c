import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problems as en } from '../../../packages/trainer/src/report-page/words/problems-en';
import { problems as ko } from '../../../packages/trainer/src/report-page/words/problems-ko';

const READ = new URL('../../../packages/trainer/src/read/', import.meta.url);

test('each reason for which a row is left out has words of its own in both languages', () => {
  const sources = (readdirSync(READ, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), READ), 'utf8'))
    .join('\n');
  const reasons = [
    ...sources.matchAll(/\n {4,6}\['([a-z][a-z0-9 ,]+)', [`'\w]/gu),
    ...sources.matchAll(/tally\.add\('([^']+)'/gu),
    ...sources.matchAll(/return \['(time in [^']+)'/gu),
  ].flatMap(([, reason]) => (reason?.includes(' ') ? [reason] : []));
  expect(reasons.length).toBeGreaterThan(14);
  for (const reason of reasons) {
    expect(Object.keys(en.reasons)).toContain(reason);
    expect(Object.keys(ko.reasons)).toContain(reason);
  }
});
