import { type Backend, PURPOSES, type Purpose } from '@dangol/schema';
import type { ClientOptions } from './client';
import { CHOICES } from './consent/regimes';

const DEFAULTS = ['on', 'afterNotice', 'off'];

const READERS = ['dataLayer', 'jsonLd', 'attributes', 'meta'];

/**
 * Refuses options that would make the client send wrongly, or nothing.
 * @throws {TypeError} naming the option and the fix.
 */
export function checkOptions(options: ClientOptions): void {
  const { backends = [], readers, model, defaults = {}, expiresAfterDays, consentBackend, sensitive } = options;
  backends.forEach(checkBackend);
  const names = backends.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new TypeError(`backends: two are named "${twice}"; give one of them another name`);
  if (names.includes('profile')) throw new TypeError('backends: "profile" is taken; give the backend another name');
  if (model !== undefined && (typeof model !== 'string' || !model)) {
    throw new TypeError('model: expected the address of a model folder, such as "/model"');
  }
  for (const [purpose, standing] of Object.entries(defaults)) {
    if (!CHOICES.includes(purpose as Purpose)) {
      throw new TypeError(`defaults: unknown purpose "${purpose}"; choose from ${CHOICES.join(', ')}`);
    }
    if (!DEFAULTS.includes(standing)) {
      throw new TypeError(`defaults.${purpose}: expected one of ${DEFAULTS.join(', ')}`);
    }
  }
  if (expiresAfterDays !== undefined && !(expiresAfterDays > 0)) {
    throw new TypeError('expiresAfterDays: expected a positive number of days');
  }
  if (consentBackend !== undefined && !names.includes(consentBackend)) {
    throw new TypeError(
      `consentBackend: no backend is named "${consentBackend}"; there are ${names.join(', ') || 'none'}`,
    );
  }
  if (sensitive !== undefined && !(Array.isArray(sensitive) && sensitive.every((name) => typeof name === 'string'))) {
    throw new TypeError("sensitive: expected names of categories, such as ['Underwear']");
  }
  const unknown = (readers || []).find((reader) => !READERS.includes(reader));
  if (unknown) throw new TypeError(`readers: unknown "${unknown}"; choose from ${READERS.join(', ')}`);
}

function checkBackend({ name, encode, purposes, limits }: Backend, index: number): void {
  const at = `backends[${index}]`;
  if (typeof name !== 'string' || !name) throw new TypeError(`${at}.name: expected a non-empty string`);
  if (typeof encode !== 'function') {
    throw new TypeError(`${at}.encode: expected a function (events, context) => requests`);
  }
  if (!Array.isArray(purposes) || purposes.length === 0) {
    throw new TypeError(`${at}.purposes: expected what its events are for, such as ['analytics']`);
  }
  const unknown = purposes.find((purpose) => !PURPOSES.includes(purpose));
  if (unknown) throw new TypeError(`${at}.purposes: unknown "${unknown}"; choose from ${PURPOSES.join(', ')}`);
  if (!(limits?.events > 0 && limits.bytes > 0 && limits.maxAgeMs > 0)) {
    throw new TypeError(`${at}.limits: expected positive { events, bytes, maxAgeMs }`);
  }
}
