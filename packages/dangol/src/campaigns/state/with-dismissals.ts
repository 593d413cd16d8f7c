import { advance, type CampaignState, type Compiled } from '@dangol/campaigns';

/** The state with what the visitor does not want to see, also where that was said to a page that could remember nothing else. */
export function withDismissals(
  state: CampaignState,
  dismissals: ReadonlyMap<string, number>,
  compiled: Compiled,
): CampaignState {
  let made = state;
  for (const [campaign, until] of dismissals) {
    const record = state.campaigns.find(({ id }) => id === campaign);
    if (!compiled.byId.has(campaign) || (record?.dismissedUntil ?? 0) >= until) continue;
    made = advance(made, { kind: 'dismissed', campaign, at: state.at, until });
  }
  return made;
}
