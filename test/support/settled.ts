/**
 * Long enough for what is answered within this process, IndexedDB's answers too: each is a turn of the event loop, and turns are counted, since on
 * a busy machine time passes without them.
 * @param turns default 40, of a millisecond or more each.
 */
export async function settled(turns = 40): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}
