import { userError } from '../errors';
import { CATALOGUE_ROLES, EVENT_ROLES, LINK_ROLES, ORDER_ROLES, type Role, type Roles } from './roles';

/** Columns named by hand, by kind of input and role. */
export type ColumnMap = Record<Roles['kind'], Map<Role, string>>;

const ALL: readonly Roles[] = [ORDER_ROLES, EVENT_ROLES, CATALOGUE_ROLES, LINK_ROLES];

/**
 * Reads `--map role=Column,role=Column`. A role stands for the order log, or for the event log where there is no order log;
 * `events.item=…` and `catalogue.id=…`, `links.linked=…` name another input.
 * @param entries every `--map` given.
 * @throws UserError for an entry of another form or an unknown role.
 */
export function parseMap(entries: readonly string[], primary: Roles['kind'] = 'orders'): ColumnMap {
  const map: ColumnMap = { orders: new Map(), events: new Map(), catalogue: new Map(), links: new Map() };
  for (const entry of entries.flatMap((text) => text.split(','))) {
    const [, kind = primary, role = '', column = ''] = /^\s*(?:(\w+)\.)?(\w+)\s*=\s*(.+?)\s*$/u.exec(entry) ?? [];
    const roles = ALL.find((candidate) => candidate.kind === kind);
    if (!roles || !column || !Object.hasOwn(roles.names, role)) {
      throw userError('badMap', entry, Object.keys((roles ?? ORDER_ROLES).names));
    }
    map[roles.kind].set(role, column);
  }
  return map;
}
