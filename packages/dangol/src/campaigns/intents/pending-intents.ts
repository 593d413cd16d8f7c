import type { CampaignState, Compiled, Occurrence } from '@dangol/campaigns';
import type { Campaign } from '@dangol/schema';

/** An intent that was armed and has neither expired nor been called off. */
export interface Pending {
  campaign: Pick<Campaign, 'id' | 'class'>;
  occurrence: string;
  arm: string;
  intent: NonNullable<Occurrence['intents']>[number];
}

/** All intents that somebody may still send; of campaigns that the rules no longer have, too. */
export function pendingIntents(state: CampaignState, { byId }: Pick<Compiled, 'byId'>, now: number): Pending[] {
  return state.campaigns.flatMap(({ id, occurrences }) =>
    occurrences.flatMap(({ key, arm, intents = [] }) =>
      intents
        .filter(({ expiresAt }) => expiresAt > now)
        .map((intent) => ({
          campaign: byId.get(id) ?? { id, class: intent.class as NonNullable<Campaign['class']> },
          occurrence: key,
          arm,
          intent,
        })),
    ),
  );
}
