/** Names one after the other, for a message. */
export const listed = (names: readonly string[]): string => (names.length ? names.join(', ') : '(none)');
