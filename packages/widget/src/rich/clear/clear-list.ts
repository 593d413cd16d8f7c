import type { Source, StripKind } from '../../source';

/** Most rounds: the profile remembers a hundred items. */
const ROUNDS_MAX = 4;

/** As many as a strip may ask for. */
const LIMIT = 50;

/** What is cleared, and what of it is shown. */
export interface Shown {
  kind: StripKind;
  item: string | undefined;
  /** The link of the fallback chain that answered. */
  step: string;
  /** What is known of it: what is shown, and perhaps more. */
  ids: readonly string[];
}

/**
 * Has a source forget all that a list is made of, not only what fits into the strip: a list that filled up again from older pages would not have been cleared.
 * Quiet where the source cannot forget or does not answer.
 * @returns the ids that were forgotten, those that are shown among them
 */
export async function clearList(source: Source, { kind, item, step, ids }: Shown): Promise<string[]> {
  const gone = [...ids];
  source.forget?.(gone);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const more = await source.recommend({ kind, item, limit: LIMIT, exclude: gone });
    // What a strip falls back to is not what was cleared.
    const ids = more.step === step ? more.items.map(({ id }) => id).filter((id) => !gone.includes(id)) : [];
    if (!ids.length) break;
    source.forget?.(ids);
    gone.push(...ids);
  }
  return gone;
}
