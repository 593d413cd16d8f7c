import { isObject, type JsonObject } from './parse-json';

/**
 * The objects of a list, in each of its usual forms: an array, GraphQL's `{ edges: [{ node }] }` and `{ nodes: […] }`, PHP's `{ "0": {…}, "1": {…} }`.
 * `undefined` for what is no list of objects; an empty array is one.
 * @see https://relay.dev/graphql/connections.htm
 */
export function asList(value: unknown): JsonObject[] | undefined {
  if (Array.isArray(value)) return value.every(isObject) ? value : undefined;
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.nodes)) return asList(value.nodes);
  if (Array.isArray(value.edges)) {
    return asList(value.edges.map((edge: unknown) => (isObject(edge) && isObject(edge.node) ? edge.node : edge)));
  }
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^[0-9]+$/u.test(key)) ? asList(Object.values(value)) : undefined;
}
