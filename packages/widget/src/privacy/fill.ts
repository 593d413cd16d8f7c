/**
 * Puts values into a text: `fill('{n} visits', { n: 3 })`. A text of two forms, `one visit|{n} visits`, is read by `n`.
 * A value is taken as it is, whatever braces it holds.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  const [one = '', many = one] = text.split('|');
  return (values.n === 1 ? one : many).replace(/{(\w+)}/g, (_, name: string) => `${values[name] ?? ''}`);
}
