import type { Input } from '../read/input';
import { headerKey } from './header-key';
import type { Recogniser } from './recogniser';
import { RECOGNISERS } from './recognisers';

/** The first recogniser of the table whose signs a file has; `undefined` for a file of no known platform. */
export function matchRecogniser({ columns, layout }: Pick<Input, 'columns' | 'layout'>): Recogniser | undefined {
  const seen = new Set(columns.map(headerKey));
  return RECOGNISERS.find(
    (recogniser) =>
      (recogniser.layout === undefined || recogniser.layout === layout) &&
      recogniser.signs.every((names) => names.some((name) => seen.has(headerKey(name)))),
  );
}
