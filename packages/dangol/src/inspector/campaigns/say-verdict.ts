import type { Verdict } from '@dangol/campaigns';
import type { Condition } from '@dangol/schema';
import { atPath } from './at-path';
import { sayCondition, sayDuration } from './say-condition';
import type { CampaignWords } from './words';

/** By what a list of verdicts is narrowed: what is not known is kept apart from what is false, and what time will change from both. */
export const ANSWERS = ['run', 'hold-out', 'later', 'unknown', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Under which of the answers a verdict stands. */
export function answerOf({ answer, because }: Verdict): Answer {
  if (answer !== 'no') return answer;
  if (because === 'unknown' || because === 'consent') return 'unknown';
  return because && LATER.includes(because) ? 'later' : 'no';
}

const LATER: readonly string[] = ['waits', 'cool-down', 'cap', 'dismissed', 'window'];

/**
 * Why a campaign runs or does not, in a sentence.
 * @param missing names of the purposes that are not allowed, in words.
 */
export function sayVerdict(verdict: Verdict, words: CampaignWords, missing: readonly string[] = []): string {
  const { campaign, answer, because, clause = '', isAgain } = verdict;
  const { says } = words;
  if (answer === 'hold-out') return says.holdOut;
  if (answer === 'run') return isAgain ? says.again : 'intent' in (verdict.take ?? {}) ? says.arms : says.shows;
  const found = atPath(campaign, clause);
  const value = typeof found === 'object' ? '' : String(found ?? '');
  const duration = sayDuration(value, words.conditions);
  const said = (frame: string) => frame.replace('{value}', duration).replace('{clause}', clause);
  switch (because) {
    case 'false':
      if (clause === 'each') return says.each.replace('{each}', words.each[campaign.each ?? ''] ?? clause);
      return says.false.replace('{condition}', () => conditionAt(campaign, clause, words));
    case 'unknown':
      return says.unknown.replace('{condition}', () => conditionAt(campaign, clause, words));
    case 'consent':
      return says.consent.replace('{purposes}', () => missing.join(', ') || clause);
    case 'key':
      return says.key.replace('{key}', words.keys[campaign.key ?? 'once']!);
    case 'over':
      return says.over.replace('{key}', words.keys[campaign.key ?? 'once']!);
    case 'cap':
      return said(says.caps[clause.split('.').at(-1) ?? ''] ?? says.cap);
    case 'window':
      return said(says.windows[clause.split('.').at(-1) ?? ''] ?? says.window);
    case undefined:
      return says.other.replace('{clause}', clause);
    default:
      return said(says[BY_WORD[because]]);
  }
}

const BY_WORD = {
  disabled: 'disabled',
  'no-trigger': 'noTrigger',
  'cool-down': 'coolDown',
  stopped: 'stopped',
  dismissed: 'dismissed',
  waits: 'waits',
  refused: 'refused',
} as const;

/** A clause that is no condition of the campaign's own is named as it is. */
function conditionAt(campaign: Verdict['campaign'], clause: string, { conditions }: CampaignWords): string {
  const found = atPath(campaign, clause) as Condition | undefined;
  const isOne =
    found !== null && typeof found === 'object' && ['all', 'any', 'not', 'fact'].some((key) => key in found);
  return isOne ? sayCondition(found, conditions) : clause;
}
