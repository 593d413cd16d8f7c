// The lazy part behind `data-campaigns` and `dangol('campaigns', …)`.
import type { Client } from '@dangol/sdk/unchecked';
import type { Source } from '@dangol/widget';
import { importFile } from '../tag/load-part';
import type { CampaignOptions, Campaigns } from './campaign-options';
import { startCampaigns } from './create-campaigns';
import type { Drawing } from './room';

/** What the part is given by a tag. */
export interface CampaignsContext {
  client: Client;
  source: Source;
  /** As the tag and the page's calls say them; the page may add to them later. */
  options: Partial<CampaignOptions>;
  scriptUrl: string;
  /** Set by the part: the options have changed. */
  changed?: () => void;
}

/** Campaigns of a page with the tag. */
export function create(context: CampaignsContext): Campaigns {
  const { client, source, options, scriptUrl } = context;
  const campaigns = startCampaigns(client, source, options, {
    window,
    loadDrawing: () => importFile<Drawing>('dangol-messages.js', scriptUrl),
    warn: (message) => console.warn(`dangol: ${message}`),
  });
  context.changed = campaigns.changed;
  return campaigns;
}
