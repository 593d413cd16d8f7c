/** What the words of each language are at least. */
export interface Shape {
  lines: Record<string, readonly [text: string, fix?: string]>;
  [name: string]: unknown;
}
