import type { Compiled } from '@dangol/campaigns';
import type { CampaignsClient } from '../room';

/** Whether all that a campaign cannot do without is allowed now. */
export function isAllowed(id: string, { rules }: Compiled, { consent }: Pick<CampaignsClient, 'consent'>): boolean {
  return (rules.get(id)?.needs ?? []).every(({ purpose }) => consent.allows(purpose));
}
