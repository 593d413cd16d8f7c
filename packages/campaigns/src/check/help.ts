import { guess } from './guess';
import { nearest } from './nearest';
import { ownFields } from './own-fields';
import { PHRASES } from './phrases';
import type { Help } from './walk';

const SHORT = 60;

/** The desk's help. */
export const HELP: Help = {
  phrases: PHRASES,
  write(kind, value, fits) {
    const meant = guess(kind, value);
    return fits(meant) ? `write ${JSON.stringify(meant)}` : undefined;
  },
  rename(names, known) {
    for (const name of names) {
      const near = nearest(name, known);
      if (near) return `name it ${near}`;
    }
    return undefined;
  },
  wrap(value) {
    if (typeof value === 'string' && value.length < SHORT) return `write [${JSON.stringify(value)}]`;
    return ownFields(value) ? 'put it in [ ]' : undefined;
  },
};
