// Every intent of the playbook as it would reach a sender, armed by day and by night.
import { readFileSync } from 'node:fs';
import { stepsOf } from '@dangol/campaigns';
import { armIntent } from '@dangol/campaigns/intents';
import { type Campaign, type CampaignFile, type Intent, parseEvent } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { localIn, seoul, wanted } from './an-intent';

const { campaigns } = JSON.parse(
  readFileSync(new URL('../../../examples/playbook/playbook.json', import.meta.url), 'utf8'),
) as CampaignFile;
const intents = campaigns.flatMap((campaign) =>
  ['base', ...(campaign.split?.arms ?? []).map(({ name }) => name)].flatMap((arm) =>
    stepsOf(campaign, arm).flatMap((step, index): [string, Campaign, Intent][] =>
      'intent' in step ? [[`${campaign.id}, ${arm}, step ${index}`, campaign, step.intent]] : [],
    ),
  ),
);

test('the playbook has intents', () => expect(intents.length).toBeGreaterThan(2));

describe.each(intents)('%s', (_name, campaign, intent) => {
  test.each(['2026-11-23T14:00', '2026-11-23T20:55', '2026-11-23T22:00', '2026-11-24T07:59'])('armed at %s', (time) => {
    const result = armIntent(
      wanted({
        now: seoul(time),
        campaign,
        intent,
        rest: { read: () => 5, say: (text) => (text as { ko: string }).ko ?? text },
      }),
    );
    if (!('armed' in result)) throw new Error(result.suppressed);
    const { channels, class: messageClass } = parseEvent('intent_armed', JSON.parse(JSON.stringify(result.armed)));
    for (const { channel, dueAt } of channels) {
      const { minutes } = localIn('Asia/Seoul')(dueAt);
      const isNight = minutes >= (channel === 'kakao' ? 20 * 60 + 50 : 21 * 60) || minutes < 8 * 60;
      if (isNight && channel !== 'email') expect(messageClass).not.toBe('ad');
    }
  });
});
