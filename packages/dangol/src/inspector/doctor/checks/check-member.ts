import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('member');

/** Whether a signed-in member is told to dangol, and may be linked. */
export function checkMember({ member }: Findings): Line[] {
  if (!member) return [line('ok', 'memberUnneeded')];
  const { isLinked, isNamed, isMalformed, isSignedIn } = member;
  if (isMalformed) return [line('failing', 'memberMalformed')];
  if (isNamed) return [line('ok', isLinked ? 'memberLinked' : 'memberUnlinked')];
  return [isSignedIn ? line('warning', 'memberUntold') : line('ok', 'memberGuest')];
}
