import { snowplow as plain, type SnowplowOptions } from '@dangol/backends/snowplow';
import { type SnowplowEcommerceOptions, snowplowEcommerce } from '@dangol/backends/snowplow-ecommerce';
import type { Backend } from '@dangol/schema';

/** Snowplow as `dangol('backend', 'snowplow', …)` has it: with the e-commerce entities, which a page cannot import. */
export function snowplow(options: SnowplowOptions & SnowplowEcommerceOptions): Backend {
  return plain({ ecommerce: snowplowEcommerce(options), ...options });
}
