import type { CampaignFile } from '@dangol/schema';
import type { Campaigns } from '../../campaigns/campaign-options';

/** The rules that run: without the campaigns that are refused. `undefined` where none does: not read yet, or refused as a whole. */
export function soundFile(campaigns: Pick<Campaigns, 'file' | 'refused'>): CampaignFile | undefined {
  const file = campaigns.file();
  const refused = campaigns.refused().map((complaint) => /^campaigns\[(\d+)\]/.exec(complaint)?.[1]);
  if (!file || refused.includes(undefined)) return undefined;
  return { ...file, campaigns: file.campaigns.filter((_, at) => !refused.includes(String(at))) };
}
