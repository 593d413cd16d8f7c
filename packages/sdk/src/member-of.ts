import type { Member } from './client';

/** The member as the client takes them. A template that writes an empty id for a guest names nobody. */
export function memberOf(member: Member | null | undefined): Member | null {
  const id = String(member?.id ?? '');
  return id ? { ...member, id } : null;
}
