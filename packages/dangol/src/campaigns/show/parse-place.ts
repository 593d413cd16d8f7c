/** `after:#detail`, `before:.qna`, `into:#slot`: as a strip's place is written. */
export function parsePlace(place: string): [where: 'after' | 'before' | 'into', selector: string] | undefined {
  const [, where, selector] = /^\s*(after|before|into):(.+)$/s.exec(place) ?? [];
  return where && selector?.trim() ? [where as 'after', selector.trim()] : undefined;
}
