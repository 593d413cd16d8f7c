import { objectsOf } from './objects-of';

/** The ids of a list of things that have one, in order; what has no text for an id is passed over. */
export function idsOf(list: readonly { id: string }[] | undefined): string[] {
  return objectsOf(list)
    .map(({ id }) => id)
    .filter((id) => typeof id === 'string');
}
