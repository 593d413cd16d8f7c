import type { CampaignState } from '@dangol/campaigns';

/** An occurrence has no more steps than this. */
const MOST = 6;

/** The state with when something of an occurrence would be sent, from when on its goal counts. @param dueAt epoch ms; `undefined`: not known, and nothing changes. */
export function withDue(
  state: CampaignState,
  campaign: string,
  occurrence: string,
  dueAt: number | undefined,
): CampaignState {
  if (dueAt === undefined) return state;
  const campaigns = state.campaigns.map((record) => {
    if (record.id !== campaign) return record;
    const occurrences = record.occurrences.map((one) =>
      one.key === occurrence ? { ...one, dues: [dueAt, ...(one.dues ?? [])].slice(0, MOST) } : one,
    );
    return { ...record, occurrences };
  });
  return { ...state, campaigns };
}
