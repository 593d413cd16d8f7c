import type { CampaignState } from '@dangol/campaigns';
import type { PrivacyControl } from './privacy-control';
import type { ShownMessages } from './sections-of';

/** What campaigns remember of the messages they have shown; `undefined` where they remember none. Never rejects. */
export async function readMessages({ profile }: Pick<PrivacyControl, 'profile'>): Promise<ShownMessages | undefined> {
  try {
    const state = (await profile.keep?.('campaigns', (kept) => kept)) as CampaignState | undefined;
    const campaigns = state?.campaigns ?? [];
    if (!campaigns[0]) return undefined;
    return {
      total: campaigns.reduce((sum, { total }) => sum + total, 0),
      lastAt: Math.max(...campaigns.map(({ lastAt }) => lastAt)),
    };
  } catch {
    // What another version keeps may have another form.
    return undefined;
  }
}
