import type { Client } from '@dangol/sdk';
import type { Source } from '@dangol/widget';
import type { CampaignOptions, Campaigns } from './campaign-options';
import { type CampaignsDeps, startCampaigns } from './create-campaigns';

export type * from './campaign-options';
export type { CampaignsDeps } from './create-campaigns';

/**
 * Runs a shop's campaigns on this page: reads the rules, listens to what happens, shows, arms and reports what they say. Nothing of it throws into the page.
 * @param deps in place of the page's own window, the messages of `@dangol/widget/messages` and the console.
 */
export function createCampaigns(
  client: Client,
  source: Source,
  options: CampaignOptions,
  deps: Partial<CampaignsDeps> = {},
): Campaigns {
  return startCampaigns(
    client,
    source,
    { ...options },
    {
      window,
      loadDrawing: () => import('@dangol/widget/messages'),
      warn: (message) => console.warn(`dangol: ${message}`),
      ...deps,
    },
  );
}
