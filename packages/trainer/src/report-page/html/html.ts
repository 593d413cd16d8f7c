/** Markup that is safe to put into the page as it is. Made by {@link html} and {@link trusted} alone. */
export interface Html {
  readonly markup: string;
}

/** What a template takes; nothing is written for `undefined` and `false`. */
export type Value = string | number | Html | undefined | false | readonly Value[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template whose values are escaped, but for what is markup already. Attributes must stand in quotes. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { markup: parts.reduce((text, part, place) => text + write(values[place - 1]) + part) };
}

/** Markup from a program that escapes by itself. */
export function trusted(markup: string): Html {
  return { markup };
}

function write(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(/[&<>"']/gu, (character) => ENTITIES[character] as string);
  return 'markup' in value ? value.markup : value.map(write).join('');
}
