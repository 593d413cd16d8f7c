// The lazy part behind `data-campaigns` and `dangol('campaigns', …)`.
import type { Client } from '@dangol/sdk/unchecked';
import type { Source } from '@dangol/widget';
import { importFile, type SharedPreact } from '../tag/load-part';
import type { CampaignOptions, Campaigns } from './campaign-options';

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
