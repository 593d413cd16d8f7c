const ADDRESS = /^https?:\/\//iu;

/** Whether what was given for a file is the address of one: `https://…` or `http://…`. */
export function isAddress(given: string): boolean {
  return ADDRESS.test(given.trim());
}
