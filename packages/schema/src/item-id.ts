/** The longest item id that dangol keeps, in UTF-16 code units. Longer ones are cut by nobody: they are refused. */
export const ITEM_ID_MAX_LENGTH = 200;

/**
 * The canonical form of an item id: trimmed, Unicode NFC, case kept. Every package compares ids in this form only.
 *
 * An id is opaque and hostile until proven otherwise (`__proto__`, slashes, emoji): keep it in a `Map` or `Set`, never as a property key.
 * @returns the id, or `undefined` where there is none (empty, longer than {@link ITEM_ID_MAX_LENGTH}, not a string or a finite number).
 */
export function itemId(raw: unknown): string | undefined {
  if (typeof raw !== 'string' && !(typeof raw === 'number' && Number.isFinite(raw))) return undefined;
  const id = String(raw).trim().normalize('NFC');
  return id && id.length <= ITEM_ID_MAX_LENGTH ? id : undefined;
}
