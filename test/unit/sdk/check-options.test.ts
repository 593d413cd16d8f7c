import { expect, test } from 'vitest';
import { checkOptions } from '../../../packages/sdk/src/check-options';
import { aBackend } from './a-device';

test.each([
  ['two backends of one name', { backends: [aBackend(), aBackend()] }, /two are named "shop"/],
  ['a backend named as the profile', { backends: [aBackend({ name: 'profile' })] }, /"profile" is taken/],
  ['no name', { backends: [aBackend({ name: '' })] }, /backends\[0\]\.name: expected a non-empty string/],
  ['no encode', { backends: [aBackend({ encode: undefined as never })] }, /backends\[0\]\.encode/],
  ['no purpose', { backends: [aBackend({ purposes: [] })] }, /backends\[0\]\.purposes: expected/],
  [
    'a purpose that does not exist',
    { backends: [aBackend({ purposes: ['fun' as never] })] },
    /unknown "fun"; choose from necessary, /,
  ],
  [
    'limits of nothing',
    { backends: [aBackend({ limits: { events: 0, bytes: 1, maxAgeMs: 1 } })] },
    /backends\[0\]\.limits/,
  ],
  ['a model without an address', { model: '' }, /model: expected the address/],
  ['a reader that does not exist', { readers: ['tea' as never] }, /readers: unknown "tea"/],
])('refuses %s', (_, options, message) => {
  expect(() => checkOptions(options)).toThrow(message);
});

test('takes what is usual', () => {
  expect(() => checkOptions({})).not.toThrow();
  expect(() => checkOptions({ backends: [aBackend()], model: '/model', readers: false })).not.toThrow();
});
