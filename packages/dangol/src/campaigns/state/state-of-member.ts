import { type CampaignState, NEVER } from '@dangol/campaigns';

/**
 * The state as it is this visitor's. What was begun, issued and armed for one member is nothing of another's; what was shown on this device, and what is not to
 * be seen again, counts for both. A guest's is that of whoever signs in, and who signs out leaves it as it is.
 * @param member of whoever is signed in; `undefined`: nobody.
 */
export function stateOfMember(state: CampaignState, member: string | undefined): CampaignState {
  if (member === undefined || state.member === member) return state;
  if (state.member === undefined) return { ...state, member };
  const campaigns = state.campaigns.flatMap(({ id, dismissedUntil }) =>
    dismissedUntil ? { ...NEVER, id, dismissedUntil, occurrences: [], past: [] } : [],
  );
  return { ...state, member, campaigns };
}
