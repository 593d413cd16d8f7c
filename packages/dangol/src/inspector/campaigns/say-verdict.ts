import type { Situation, Verdict } from '@dangol/campaigns';
import type { Condition, Test } from '@dangol/schema';
import { atPath } from './at-path';
import { sayCondition, sayDuration } from './say-condition';
import { sayNow } from './say-now';
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

/** What a verdict was come to in. */
export interface VerdictContext {
  /** Names of the purposes that are not allowed, in words. */
  missing?: readonly string[];
  /** To say what a fact is now. */
  situation?: Situation | undefined;
}

/** Why a campaign runs or does not, in a sentence. */
export function sayVerdict(verdict: Verdict, words: CampaignWords, context: VerdictContext = {}): string {
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
      return says.false.replace('{condition}', () => conditionAt(verdict, words, context));
    case 'unknown':
      return says.unknown.replace('{condition}', () => conditionAt(verdict, words, {}));
    case 'consent':
      return says.consent.replace('{purposes}', () => context.missing?.join(', ') || clause);
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

/** The condition that failed, and what its fact is now. A clause that is no condition of the campaign's own is named as it is. */
function conditionAt(
  { campaign, clause = '' }: Verdict,
  { conditions }: CampaignWords,
  { situation }: VerdictContext,
): string {
  const found = atPath(campaign, clause) as Condition | undefined;
  const has = (key: string) => found !== null && typeof found === 'object' && key in found;
  if (!['all', 'any', 'not', 'fact'].some(has)) return clause;
  const now = situation && has('fact') && sayNow(found as Test, campaign, situation, conditions);
  return sayCondition(found!, conditions) + (now ? conditions.now.replace('{}', () => now) : '');
}
