import type { Verdict } from '@dangol/campaigns';
import { textIn } from '../content/text-in';

/** What one run of a campaign is called in everything that it reports. */
export type Run = Pick<Verdict, 'campaign' | 'occurrence' | 'arm' | 'step' | 'take'>;

/** The params that every event of a campaign has. */
export function campaignParams({ campaign, occurrence = '', arm = 'base', step = 0, take }: Run) {
  const { id, name } = campaign;
  return {
    promotion_id: id,
    promotion_name: textIn(name, 'en') ?? id,
    creative_name: arm,
    ...(take && 'show' in take && { creative_slot: take.show.format }),
    occurrence,
    arm,
    step,
  };
}
