/** `24h`, `2d`: a length of time in days; a bare number is hours. `undefined` for anything else, and for nothing at all. */
export const readAge = (text = ''): number | undefined => parseFloat(text) / (/d/.test(text) ? 1 : 24) || undefined;
