import { expect, test } from 'vitest';
import { checkOptions } from '../../../packages/sdk/src/check-options';
import { looserThanLaw } from '../../../packages/sdk/src/looser-than-law';
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
  ['a default for what is no purpose', { defaults: { fun: 'on' } as never }, /defaults: unknown purpose "fun"/],
  [
    'a default that is none',
    { defaults: { analytics: 'maybe' as never } },
    /defaults\.analytics: expected one of on, /,
  ],
  ['an expiry of no days', { expiresAfterDays: 0 }, /expiresAfterDays: expected a positive number/],
  [
    'a proof backend that is not there',
    { backends: [aBackend()], consentBackend: 'proof' },
    /consentBackend: no backend is named "proof"; there are shop/,
  ],
  ['sensitive categories that are no names', { sensitive: 'Underwear' as never }, /sensitive: expected names/],
  ['a reader that does not exist', { readers: ['tea' as never] }, /readers: unknown "tea"/],
])('refuses %s', (_, options, message) => {
  expect(() => checkOptions(options)).toThrow(message);
});

test('takes what is usual', () => {
  expect(() => checkOptions({})).not.toThrow();
  expect(() => checkOptions({ backends: [aBackend()], model: '/model', readers: false })).not.toThrow();
});

test('a stricter default is taken in silence, a looser one is warned about', () => {
  expect(looserThanLaw({ regime: 'kr', defaults: { analytics: 'off' }, expiresAfterDays: 30 })).toEqual([]);
  expect(looserThanLaw({ regime: 'kr', defaults: { analytics: 'on', thirdParty: 'afterNotice' } })).toEqual([
    'defaults.analytics: "on" is looser than "afterNotice", the default of the regime kr',
    'defaults.thirdParty: "afterNotice" is looser than "off", the default of the regime kr',
  ]);
  expect(looserThanLaw({ expiresAfterDays: 900 })).toEqual([
    'expiresAfterDays: 900 is longer than 395, the limit of the regime eu',
  ]);
});
