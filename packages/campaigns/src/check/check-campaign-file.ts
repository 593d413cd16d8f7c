import { CAMPAIGN_CAPS, type Campaign } from '@dangol/schema';
import { adviseCampaign } from './advise-campaign';
import { checkCampaign, checkFrame } from './check-campaign';
import type { Complaint } from './complaint';
import { HELP } from './help';
import { ownFields } from './own-fields';

/** After so many a check ends. */
const MOST_COMPLAINTS = 200;

/**
 * Everything that is wrong or unwise in a rules file, with a guess at what was meant; at most 200. For the desk, tests and editors: the page itself refuses what has
 * an error by {@link checkCampaign}, and says less. Never throws, whatever it is given, and takes a bounded time.
 */
export function checkCampaignFile(value: unknown): Complaint[] {
  const complaints = checkFrame(value, HELP);
  const ids = new Set<string>();
  const { campaigns, groups } = partsOf(value);
  for (let place = 0; place < campaigns.length && complaints.length < MOST_COMPLAINTS; place++) {
    const path = `campaigns[${place}]`;
    const found = checkCampaign(campaigns[place], path, { ids, groups }, HELP);
    complaints.push(...found);
    if (found.length) continue;
    const campaign = campaigns[place] as Campaign;
    ids.add(campaign.id);
    complaints.push(...adviseCampaign(campaign, path));
  }
  return complaints.slice(0, MOST_COMPLAINTS);
}

/** Campaigns and names of groups, none where the file has not the form for it. */
function partsOf(value: unknown): { campaigns: readonly unknown[]; groups: string[] } {
  const isSound = checkFrame(value).every(({ path }) => path !== 'campaigns' && path !== 'file');
  try {
    const fields = isSound ? ownFields(value) : undefined;
    const campaigns = fields?.get('campaigns');
    return {
      campaigns: Array.isArray(campaigns) ? copyOf(campaigns) : [],
      groups: [...(ownFields(fields?.get('groups')) ?? new Map<string, unknown>()).keys()],
    };
  } catch {
    return { campaigns: [], groups: [] };
  }
}

/** By index, the length read once: what is no plain list might count on. */
function copyOf(list: readonly unknown[]): unknown[] {
  return Array.from({ length: Math.min(list.length, CAMPAIGN_CAPS.campaigns) }, (_, place) => list[place]);
}
