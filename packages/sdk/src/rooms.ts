import type { EncodeContext, Page } from '@dangol/schema';
import type { Consent } from './consent/consent';
import type { Delivery } from './delivery/delivery';
import type { Transport } from './delivery/transport';
import type { Model } from './model/model';
import type { Pipe } from './pipe';
import type { ProfileRoom } from './profile/profile';
import type { ResolvedOptions } from './resolve-options';
import type { Trace } from './trace';
import type { Visit } from './visit';

/** The rooms behind a client, once they stand: what its own parts share, and what is handed to those who build on it. */
export interface Rooms {
  options: ResolvedOptions;
  consent: Consent;
  profile: ProfileRoom;
  model: Model | undefined;
  delivery: Delivery;
  transport: Transport;
  pipe: Pipe;
  trace: Trace;
  visit: Visit;
  /** The page as events describe it now. */
  page: () => Page;
  /** Where the page is from, such as `https://shop.example`. */
  origin: string;
  library: EncodeContext['library'];
  warn: (message: string) => void;
  now: () => number;
}
