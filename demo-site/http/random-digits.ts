/** Also without `randomUUID()`, which plain http lacks: the static shop does this in the browser. */
export function randomDigits(count: number): string {
  return [...crypto.getRandomValues(new Uint8Array(count))].map((byte) => byte % 10).join('');
}
