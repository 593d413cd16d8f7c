/** A text with its `{names}` filled in; one that is not in `values` reads `undefined`. */
export const fill = (text: string, values: Record<string, unknown>): string =>
  text.replace(/\{(\w)\}/g, (_, name: string) => `${values[name]}`);
