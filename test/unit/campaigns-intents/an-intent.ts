import type { LocalTime } from '@dangol/campaigns';
import type { IntentWanted, Reach } from '@dangol/campaigns/intents';
import type { Campaign, Channel, Intent } from '@dangol/schema';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Civil time of a zone, read off the platform's own calendar. */
export function localIn(zone: string): (at: number) => LocalTime {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return (at) => {
    const [date, time] = format.format(at).split(' ') as [string, string];
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    return { date, week: '', weekday: (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7, minutes: hour * 60 + minute };
  };
}

/** `2026-11-23T22:00` of Seoul, where clocks never change, as epoch ms. */
export function seoul(time: string): number {
  return Date.parse(`${time}:00+09:00`);
}

/** What Seoul's clock shows, `11-24 08:00`. */
export function inSeoul(at: number): string {
  return new Date(at + 9 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
}

/** Two in the afternoon of a Monday. */
export const AFTERNOON_AT = seoul('2026-11-23T14:00');

export const CHANNELS_OF: readonly Channel[] = ['email', 'sms', 'kakao', 'webpush', 'apppush'];

/** Reached in Korea by everything, by day: no consent to the night. */
export function aReach(overrides: Partial<Reach> = {}): Reach {
  return {
    regime: 'kr',
    isMember: true,
    allows: (_channel, { night = false } = {}) => !night,
    denied: [],
    marketing: true,
    ...overrides,
  };
}

/** What is asked for, in parts. */
export interface Parts {
  intent?: { [Field in keyof Intent]?: Intent[Field] | undefined };
  campaign?: Partial<Campaign>;
  reach?: Partial<Reach>;
  now?: number;
  rest?: Partial<IntentWanted>;
}

/** An advertisement about a cart, due at once, good for three days. */
export function wanted({ intent, campaign, reach, now = AFTERNOON_AT, rest }: Parts = {}): IntentWanted {
  const step = {
    expires: '3d',
    channels: ['kakao', 'sms', 'email'],
    message: { title: { ko: '장바구니에 있어요', en: 'Still in your cart' } },
    ...intent,
  } as Intent;
  return {
    intent: step,
    verdict: {
      campaign: { id: 'cart-left', when: [{ exit: true }], steps: [{ intent: step }], ...campaign },
      occurrence: 'cart-7',
      item: 'shirt-1',
      arm: 'base',
      step: 1,
      reasons: ['cartIdleMinutes>=30'],
    },
    situation: {
      now,
      items: new Map([['shirt-1', { title: 'Linen shirt', price: 39_000, currency: 'KRW', url: '/p/shirt-1' }]]),
    },
    reach: aReach(reach),
    zone: 'Asia/Seoul',
    local: localIn('Asia/Seoul'),
    read: () => undefined,
    language: 'en',
    say: (text) => (typeof text === 'string' ? text : (text.en ?? text.ko)),
    ...rest,
  };
}
