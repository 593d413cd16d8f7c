import type { CampaignState } from './state';

/** The state of a device on which no campaign has run. */
export function emptyState(): CampaignState {
  return { format: 'dangol-campaigns/1', at: 0, campaigns: [], groups: [] };
}
