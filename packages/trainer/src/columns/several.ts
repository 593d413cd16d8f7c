import type { FoundColumns } from './find-columns';
import type { Role } from './roles';

/** The name under which the column at a place is read, for roles that several columns have: `item`, `item_2`, `item_3`. */
export function nthRole(role: Role, place: number): Role {
  return place === 0 ? role : `${role}_${place + 1}`;
}

/** The names under which the columns of a role are read, best first; none where no column has it. */
export function several(columns: FoundColumns, role: Role): Role[] {
  const roles: Role[] = [];
  for (let place = 0; columns.has(nthRole(role, place)); place++) roles.push(nthRole(role, place));
  return roles;
}

/** Gives a role one more column. */
export function addColumn(columns: FoundColumns, role: Role, column: string): void {
  columns.set(nthRole(role, several(columns, role).length), column);
}
