/** What a backend calls each event; `false`: not sent. */
export type Names = Readonly<Record<string, string | false>>;

/**
 * Looks names up in the shop's own table first, then in the backend's.
 * @returns the backend's name for an event, its own name where neither table has it, `false` where it is not to be sent.
 */
export function naming(table: Names, own?: Names): (name: string) => string | false {
  // An event may be named `constructor`.
  const names: Record<string, string | false | null> = { __proto__: null, ...table, ...own };
  return (name) => names[name] ?? name;
}
