import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('space');

/** Below this a layout shift is rounding. */
const NONE = 0.001;

/** Whether the strips' space is kept before they come, and what moved. */
export function checkSpace({ space: { unreserved, shift }, strips }: Findings): Line[] {
  if (!strips.length) return [line('ok', 'spaceUnneeded')];
  const moved = shift !== undefined && shift > NONE;
  const value = (shift ?? 0).toFixed(3);
  if (unreserved?.length) {
    return [line('warning', moved ? 'spaceMoved' : 'spaceUnreserved', { strips: unreserved.join(', '), shift: value })];
  }
  if (moved) return [line('warning', 'spaceMovedAnyway', { shift: value })];
  if (unreserved === undefined && shift === undefined) return [line('unknown', 'spaceUnknown')];
  return [shift === undefined ? line('ok', 'spaceKept') : line('ok', 'spaceFine', { shift: value })];
}
