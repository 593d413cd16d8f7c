// The check list compares the version on the tag with the manifest, in every layout that a model may have.
import { expect, test } from 'vitest';
import { checkModel } from '../../../packages/dangol/src/inspector/doctor/checks/check-model';
import type { Findings } from '../../../packages/dangol/src/inspector/doctor/findings';

const linesOf = (files: object | undefined, modelVersion: string) => {
  const manifest = { format: 'dangol-model/1', version: 'a1', shardCount: 2, enabled: true, builtAt: 1, files };
  const answer = { address: '/model/manifest.json', status: 200, text: JSON.stringify(manifest) };
  const found = {
    now: 1,
    model: { answer, failures: [] },
    page: { strips: 1 },
    data: { model: '/model', modelVersion },
  };
  return checkModel(found as never as Findings).map(({ state, code, values }) => [state, code, values.version]);
};
const FINE = ['ok', 'modelFine', 'a1'];

test.each([
  [undefined, 'a1.2'],
  [{ extension: 'txt' }, 'a1.2/txt'],
  [{ flat: true }, 'a1.2.json'],
  [{ flat: true, extension: 'txt' }, 'a1.2.txt'],
])('%o is named %s', (files, tag) => {
  expect(linesOf(files, tag)[0]).toEqual(FINE);
});

test('a version of another layout is told, with the one to write', () => {
  expect(linesOf({ flat: true }, 'a1.2')[0]).toEqual(['warning', 'modelOtherVersion', 'a1.2.json']);
});
