/** A JSON object. */
export type JsonObject = Record<string, unknown>;

const LONG_NUMBER = /[[:,\s]-?[0-9]{16}/u;
const TEXT_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?[0-9]{16,}(?![0-9.eE])/gsu;

/** `JSON.parse`, but whole numbers of 16 digits and more, which are ids, come as texts: as numbers they lose their last digits. */
export function parseJson(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  return JSON.parse(text.replace(TEXT_OR_LONG_NUMBER, (part) => (part.startsWith('"') ? part : `"${part}"`)));
}

/** Whether a JSON value is an object, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
