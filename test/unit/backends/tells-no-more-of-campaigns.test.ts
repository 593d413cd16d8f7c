// What only a sender needs, and what a visitor wrote, stays out of tools for figures; a shop that switches an intent on there is still told the outline alone.
import * as backends from '@dangol/backends';
import type { ArmedIntent, Backend } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { anEnvelope, NOON_AT } from '../../support/builders';
import { aContext } from './a-context';

const url = 'https://in.example/in/tp2';
const host = 'https://in.example';
const events = { intent_armed: 'intent_armed' };
const FIGURES: [string, Backend][] = [
  ['plausible', backends.plausible({ domain: 'shop.example', events })],
  ['umami', backends.umami({ url, website: 'w', events })],
  ['posthog', backends.posthog({ key: 'k', url, events })],
  ['matomo', backends.matomo({ url, siteId: 1, events })],
  ['ga4Proxy', backends.ga4Proxy({ url, events })],
  ['snowplow', backends.snowplow({ url, appId: 'shop', events })],
];
const SENDERS: [string, Backend][] = [
  ['cloudevents', backends.cloudevents({ url })],
  ['webhook', backends.webhook({ url })],
  ['segment', backends.segment({ writeKey: 'k', host })],
  ['rudderstack', backends.rudderstack({ writeKey: 'k', host })],
  ['jitsu', backends.jitsu({ writeKey: 'k', host })],
];
const intent: ArmedIntent = {
  intent_id: 'cart-left:cart-7:1',
  campaign: 'cart-left',
  occurrence: 'cart-7',
  step: 1,
  arm: 'base',
  class: 'ad',
  due_at: NOON_AT + 7_654_321,
  expires_at: NOON_AT + 86_400_000,
  zone: 'Asia/Seoul',
  channels: [{ channel: 'sms', dueAt: NOON_AT + 7_654_321, quietHours: '21:00-08:00' }],
  cancel_on: [{ event: 'purchase' }],
  recheck: ['consent', 'in-cart'],
  reasons: ['cartIdleMinutes>=30'],
  message: { title: 'Words for one person', language: 'en' },
};
const SECRETS = ['Words for one person', '7654321', `${NOON_AT + 7_654_321}`, 'cartIdleMinutes', '21:00', 'in-cart'];

function wire(backend: Backend, name: string, params: Record<string, unknown>): string {
  const requests = backend.encode([anEnvelope({ name, params })], aContext());
  const sent = requests.map((request) =>
    request.kind === 'push' ? JSON.stringify(request.args) : decodeURIComponent(`${request.url} ${request.body}`),
  );
  return sent.join('\n');
}

describe.each(FIGURES)('%s', (_name, backend) => {
  test('is told which intent it is, and none of what only a sender needs', () => {
    const sent = wire(backend, 'intent_armed', intent);
    expect(sent).toContain('cart-left');
    for (const secret of SECRETS) expect(sent).not.toContain(secret);
  });

  test('is told an answer that was chosen, or a rating, and never what was written', () => {
    const params = { promotion_id: 'trial-2', occurrence: 'signup', arm: 'base', step: 2, question: 'why' };
    const written = 'I am Kim Minji and it stained';
    for (const more of [{ kind: 'text' }, {}]) {
      const sent = wire(backend, 'survey_answer', { ...params, ...more, answer: written });
      expect(sent).toContain('trial-2');
      expect(sent).not.toContain('Minji');
    }
    if (backend.name === 'matomo') return;
    expect(wire(backend, 'survey_answer', { ...params, kind: 'choice', answer: 'still-thinking' })).toContain(
      'still-thinking',
    );
    expect(wire(backend, 'survey_answer', { ...params, answer: 4 })).toMatch(/"answer\W+4/);
  });
});

test.each(SENDERS)('%s carries an intent whole, for whoever sends', (_name, backend) => {
  const sent = wire(backend, 'intent_armed', intent);
  for (const secret of SECRETS.filter((word) => word !== '7654321')) expect(sent).toContain(secret);
  expect(wire(backend, 'survey_answer', { promotion_id: 'c', question: 'q', answer: 'in words' })).toContain(
    'in words',
  );
});

test.each(['gtag', 'dataLayer'] as const)('%s, which every tag on the page reads, is told neither', (target) => {
  const backend = backends.gtag({ target });
  expect(wire(backend, 'intent_armed', intent)).toBe('');
  expect(wire(backend, 'survey_answer', { promotion_id: 'c', question: 'q', kind: 'rating', answer: 4 })).toBe('');
});

test.each([...FIGURES, ['gtag', backends.gtag()] as const])(
  '%s: a test’s two halves can be told apart',
  (_name, backend) => {
    const params = { promotion_id: 'price-drop', occurrence: 'P1', arm: 'holdout', step: 0 };
    for (const name of ['campaign_holdout', 'campaign_goal']) {
      const sent = wire(backend, name, { ...params, value: 39_000, currency: 'KRW' });
      for (const told of [name, 'price-drop', 'holdout', '39000']) expect(sent).toContain(told);
      expect(sent).not.toMatch(/revenue/);
    }
  },
);
