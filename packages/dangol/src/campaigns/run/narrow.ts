import type { Decision, Verdict } from '@dangol/campaigns';

/** A decision as far as it is of these campaigns. */
export function narrow(
  { show, others, intents, waits, holdOuts, verdicts }: Decision,
  campaigns: ReadonlySet<string>,
): Decision {
  const of = (all: readonly Verdict[]) => all.filter(({ campaign }) => campaigns.has(campaign.id));
  const [first, ...rest] = of(show ? [show, ...others] : others);
  return {
    ...(first && { show: first }),
    others: rest,
    intents: of(intents),
    waits: of(waits),
    holdOuts: of(holdOuts),
    verdicts: of(verdicts),
  };
}
