import { type Backend, PURPOSES } from '@dangol/schema';
import type { ClientOptions } from './client';

const READERS = ['dataLayer', 'jsonLd', 'attributes', 'meta'];

/**
 * Refuses options that would make the client send wrongly, or nothing.
 * @throws {TypeError} naming the option and the fix.
 */
export function checkOptions({ backends = [], readers, model }: ClientOptions): void {
  backends.forEach(checkBackend);
  const names = backends.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new TypeError(`backends: two are named "${twice}"; give one of them another name`);
  if (names.includes('profile')) throw new TypeError('backends: "profile" is taken; give the backend another name');
  if (model !== undefined && (typeof model !== 'string' || !model)) {
    throw new TypeError('model: expected the address of a model folder, such as "/model"');
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
