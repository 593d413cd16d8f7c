/** Data that says by which schema it is to be read. */
export interface Described {
  schema: string;
  data: unknown;
}

/** Data and its schema of Snowplow's own. @param path such as `/contexts` or `.ecommerce/product`. */
export function describe(path: string, data: unknown, version = '1-0-0'): Described {
  return { schema: `iglu:com.snowplowanalytics.snowplow${path}/jsonschema/${version}`, data };
}
