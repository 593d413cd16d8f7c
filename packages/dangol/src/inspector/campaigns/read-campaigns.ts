import type { CampaignState, Situation, Verdict } from '@dangol/campaigns';
import type { CampaignFile } from '@dangol/schema';
import type { Campaigns } from '../../campaigns/campaign-options';
import { soundFile } from './sound-file';

/** What the inspector shows of the campaigns of a page, as they stood when they were asked. */
export interface CampaignsView {
  campaigns: Campaigns;
  /** What runs of it; absent where it is refused as a whole, or not read yet. */
  file: CampaignFile | undefined;
  refused: readonly string[];
  /** As if each campaign's trigger had just happened, in the order of the file. */
  verdicts: readonly Verdict[];
  state: CampaignState | undefined;
  situation: Situation | undefined;
}

/** Asks the page's campaigns for all that the tab draws. Never rejects: what cannot be had is absent. */
export async function readCampaigns(campaigns: Campaigns): Promise<CampaignsView> {
  const [verdicts, state, situation] = await Promise.all([
    campaigns.explain().catch(() => []),
    campaigns.state().catch(() => undefined),
    campaigns.situation().catch(() => undefined),
  ]);
  return { campaigns, file: soundFile(campaigns), refused: campaigns.refused(), verdicts, state, situation };
}
