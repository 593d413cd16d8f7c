import { VARIABLES } from '@dangol/schema';

/** The name of a variable. */
export type Variable = (typeof VARIABLES)[number];

/** What a variable is at this moment; `undefined`: not known. */
export type Variables = (name: Variable) => string | undefined;

/** Names in braces. Nothing else in a text means anything. */
const NAMED = /\{([a-z.]+)\}/g;

/**
 * A text with its variables filled in; nothing, where one of them is not known or is none: half a sentence promises what nobody can keep.
 */
export function fillText(text: string | undefined, variables: Variables): string | undefined {
  let isWhole = true;
  const filled = text?.replace(NAMED, (_, name: string) => {
    const value = VARIABLES.includes(name as Variable) ? variables(name as Variable) : undefined;
    if (value === undefined) isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled : undefined;
}
