// The lazy part behind `data-vitals` and `dangol('vitals', …)`.
import { reportVitals, type VitalsClient, type VitalsOptions } from './report-vitals';

/** What the part is given. */
export interface VitalsContext {
  client: VitalsClient;
  before: VitalsOptions['before'];
}

/** Reports from now on. Whether this page view is of the sample the script has decided. */
export function create({ client, before }: VitalsContext): void {
  reportVitals(client, { before });
}
