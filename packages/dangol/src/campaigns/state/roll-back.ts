import type { CampaignState } from '@dangol/campaigns';

/**
 * Takes back what a claim has counted, where its message could not be drawn after all: the campaign and its groups are as they were, unless something has happened to
 * them since. The lease goes back in any case.
 * @param before the state that the claim was made from. @param claimed what it made of it.
 */
export function rollBack(
  state: CampaignState,
  before: CampaignState,
  claimed: CampaignState,
  tab: string,
): CampaignState {
  return {
    ...state,
    campaigns: restored(state.campaigns, before.campaigns, claimed.campaigns),
    groups: restored(state.groups, before.groups, claimed.groups),
    overlay: state.overlay?.tab === tab ? undefined : state.overlay,
  };
}

function restored<Entry extends { id: string }>(now: Entry[], before: Entry[], claimed: Entry[]): Entry[] {
  const of = (list: Entry[], id: string) => list.find((entry) => entry.id === id);
  return now.flatMap((entry) => {
    const made = of(claimed, entry.id);
    const was = of(before, entry.id);
    const isClaim = made !== was && JSON.stringify(made) === JSON.stringify(entry);
    return isClaim ? (was ?? []) : entry;
  });
}
