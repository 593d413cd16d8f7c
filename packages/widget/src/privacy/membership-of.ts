import type { MemberFacts } from '@dangol/schema';
import { fill } from './fill';
import type { Row } from './sections-of';
import type { PrivacyTexts } from './texts';

/**
 * What the shop's own records say of the signed-in member, a row for each kind of fact. There is nothing to take out: the page says it anew each time.
 * @param when a moment in words
 * @param now epoch ms
 */
export function membershipOf(
  { signedUpAt, channels = [], trial }: MemberFacts,
  texts: PrivacyTexts,
  when: (at: number) => string,
  now: number,
): Row[] {
  const row = (key: 'since' | 'agreed' | 'trial', note: string): Row => ({ key, name: texts[key], note });
  const renewed = trial?.renewedAt;
  return [
    signedUpAt === undefined ? [] : row('since', when(signedUpAt)),
    channels[0] ? row('agreed', channels.map((channel) => texts[channel]).join(', ')) : [],
    trial
      ? row(
          'trial',
          renewed === undefined
            ? fill(texts[trial.endsAt > now ? 'trial.ends' : 'trial.ended'], { when: when(trial.endsAt) })
            : fill(texts['trial.renewed'], { when: when(renewed) }),
        )
      : [],
  ].flat();
}
