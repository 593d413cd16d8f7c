import type { Backend, Regime } from '@dangol/schema';
import type { ClientOptions } from './client';

/** The options with every default filled in. */
export type ResolvedOptions = Omit<ClientOptions, 'readers'> &
  Required<Pick<ClientOptions, 'regime' | 'backends' | 'pageViews' | 'keepParams' | 'debug'>> & {
    readers: ('dataLayer' | 'jsonLd' | 'attributes' | 'meta')[];
  };

const READERS: ResolvedOptions['readers'] = ['dataLayer', 'jsonLd', 'attributes', 'meta'];
const REGIMES: Regime[] = ['kr', 'eu', 'uk', 'us', 'none'];

/** Query parameters that survive by default. */
export const UTM_PARAMS = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];

/**
 * Fills in defaults. A missing or unknown regime is `eu`, the strictest: visitors must not pay for a typing error.
 * @throws {TypeError} naming the option and the fix, for what would make the client send wrongly or nothing.
 */
export function resolveOptions(options: ClientOptions = {}): ResolvedOptions {
  const { regime, backends = [], readers = READERS } = options;
  backends.forEach(checkBackend);
  const names = backends.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new TypeError(`backends: two are named "${twice}"; give one of them another name`);
  if (options.model !== undefined && typeof options.model !== 'string') {
    throw new TypeError('model: expected the address of a model folder, such as "/model"');
  }
  const unknown = (readers || []).find((reader) => !READERS.includes(reader));
  if (unknown) throw new TypeError(`readers: unknown "${unknown}"; choose from ${READERS.join(', ')}`);
  return {
    pageViews: true,
    keepParams: UTM_PARAMS,
    debug: false,
    ...options,
    regime: REGIMES.includes(regime as Regime) ? (regime as Regime) : 'eu',
    backends,
    readers: readers || [],
  };
}

function checkBackend(backend: Backend, index: number): void {
  const at = `backends[${index}]`;
  if (typeof backend?.name !== 'string' || !backend.name)
    throw new TypeError(`${at}.name: expected a non-empty string`);
  if (typeof backend.encode !== 'function')
    throw new TypeError(`${at}.encode: expected a function (events, context) => requests`);
  if (!Array.isArray(backend.purposes) || backend.purposes.length === 0) {
    throw new TypeError(`${at}.purposes: expected what its events are for, such as ['analytics']`);
  }
  if (!(backend.limits?.events > 0 && backend.limits.bytes > 0 && backend.limits.maxAgeMs > 0)) {
    throw new TypeError(`${at}.limits: expected positive { events, bytes, maxAgeMs }`);
  }
}
