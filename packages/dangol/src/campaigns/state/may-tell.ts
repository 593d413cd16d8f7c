import type { CampaignsClient } from '../room';

/** Whether events may leave the device now, for any backend. */
export function mayTell({ consent }: Pick<CampaignsClient, 'consent'>): boolean {
  const { uses, allowed } = consent.state();
  return uses.some((purpose) => purpose !== 'personalization' && allowed.includes(purpose));
}
