/** The charset that a server says a text has, in lower case. */
export function charsetOf(type: string | null): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/iu.exec(type ?? '')?.[1]?.toLowerCase();
}
