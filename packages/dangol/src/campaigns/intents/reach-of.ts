import type { Situation } from '@dangol/campaigns';
import type { Reach } from '@dangol/campaigns/intents';
import { CHANNELS } from '@dangol/schema';
import type { CampaignOptions } from '../campaign-options';
import type { CampaignsClient } from '../room';

/** Whom a sender could reach now, and by what: as consent says at this moment. */
export function reachOf(
  { consent }: Pick<CampaignsClient, 'consent'>,
  { isLinked }: Pick<Situation, 'isLinked'>,
  { withoutMember }: Pick<CampaignOptions, 'withoutMember'>,
): Reach {
  const { regime, subject, channels, decisions } = consent.state();
  const isUndecided = decisions.marketing === undefined && !consent.allows('marketing');
  return {
    regime,
    isMember: isLinked && subject === 'member',
    withoutMember,
    allows: consent.allowsChannel,
    denied: CHANNELS.filter((channel) => channels[channel]?.ad === 'denied'),
    // A channel's own consent counts where nothing was decided on advertising as such.
    marketing: isUndecided ? undefined : consent.allows('marketing'),
  };
}
