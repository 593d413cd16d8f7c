import type { Regime } from '@dangol/schema';
import type { ClientOptions } from './client';

/** The options with every default filled in. */
export type ResolvedOptions = ClientOptions & Required<Pick<ClientOptions, 'regime' | 'backends'>>;

const REGIMES = ['kr', 'eu', 'uk', 'us', 'none'];

/** Fills in defaults. A missing or unknown regime is `eu`, the strictest: visitors must not pay for a typing error. */
export function resolveOptions(options: ClientOptions): ResolvedOptions {
  const regime = REGIMES.includes(options.regime as string) ? (options.regime as Regime) : 'eu';
  return { backends: [], ...options, regime };
}
