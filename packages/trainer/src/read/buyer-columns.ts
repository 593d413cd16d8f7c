import type { FoundColumns } from '../columns/find-columns';
import { several } from '../columns/several';
import { identifier } from '../database/quote';
import type { BuyerColumns } from './buyer-key-sql';

/** The columns of a loaded order log that say who bought, as SQL; a name only where there is nothing better. */
export function buyerColumns(columns: FoundColumns): Required<BuyerColumns> {
  const quoted = (role: string) => several(columns, role).map(identifier);
  const isAlone = !columns.has('buyer') && !columns.has('email') && !columns.has('phone');
  return {
    id: quoted('buyer'),
    email: quoted('email'),
    phone: quoted('phone'),
    name: isAlone ? quoted('buyer_name') : [],
  };
}
