import { type Campaign, type Condition, FACTS, type FactForm, type Purpose } from '@dangol/schema';

/** What has to be allowed before a campaign can be judged: what its facts need whatever the condition's shape, and `analytics` for intents. */
export function needsOf(campaign: Campaign): Purpose[] {
  const needs = new Set<Purpose>();
  const read = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(read);
    else if ('any' in condition) condition.any.forEach(read);
    else if ('not' in condition) read(condition.not);
    else {
      const { purpose } = (FACTS[condition.fact] ?? {}) as Partial<FactForm>;
      if (purpose) needs.add(purpose);
    }
  };
  if (campaign.if) read(campaign.if);
  if (campaign.each) needs.add('personalization');
  if (stepsOf(campaign).some((step) => 'intent' in step)) needs.add('analytics');
  return [...needs];
}

/** Every step of a campaign, those of its arms too. */
export function stepsOf({ steps, split }: Campaign): Campaign['steps'] {
  return [...steps, ...(split?.arms ?? []).flatMap((arm) => arm.steps)];
}
