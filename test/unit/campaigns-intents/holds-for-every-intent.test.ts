import { createLocal } from '@dangol/campaigns';
import { afterHours, armIntent, quietHours } from '@dangol/campaigns/intents';
import { CHANNELS, type Channel, type MessageClass, type Regime } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import fc from '../../support/property';
import { localIn, wanted } from './an-intent';

const ZONES = ['Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
/** As the page has it; what is found is checked by the platform's own calendar. */
const LOCALS = new Map(ZONES.map((zone) => [zone, createLocal(zone)]));
const YEAR_AT = Date.UTC(2026, 0, 1);
const at = fc.integer({ min: YEAR_AT, max: YEAR_AT + 400 * 86_400_000 });
const span = fc.tuple(fc.nat(80), fc.constantFrom('m', 'h', 'd')).map(([count, unit]) => `${count}${unit}`);
const some = fc.subarray([...CHANNELS]);
const most = fc.oneof({ weight: 3, arbitrary: fc.constant([...CHANNELS]) }, { weight: 1, arbitrary: some });
const few = fc.oneof({ weight: 3, arbitrary: fc.constant<Channel[]>([]) }, { weight: 1, arbitrary: some });

const cases = fc.record({
  now: at,
  zone: fc.constantFrom(...ZONES),
  regime: fc.constantFrom<Regime>('kr', 'kr', 'us', 'us', 'eu', 'uk', 'none'),
  messageClass: fc.constantFrom<MessageClass>('ad', 'ad', 'requested', 'transactional'),
  after: span,
  expires: span,
  quiet: fc.constantFrom('defer' as const, 'drop' as const),
  channels: fc.uniqueArray(fc.constantFrom(...CHANNELS), { minLength: 1 }),
  consented: most,
  byNight: few,
  denied: few,
  isMember: fc.constantFrom(true, true, true, false),
  marketing: fc.constantFrom(true, undefined, undefined, false),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

function arm(one: Case) {
  const { now, zone, messageClass, after, expires, quiet, channels, consented, byNight, ...reach } = one;
  const allows = (channel: Channel, { night }: { night?: boolean } = {}) =>
    consented.includes(channel) && (!night || byNight.includes(channel));
  return armIntent(
    wanted({
      now,
      campaign: { class: messageClass },
      intent: { after, expires, quiet, channels },
      reach: { ...reach, allows },
      rest: { zone, local: LOCALS.get(zone)! },
    }),
  );
}

/** Whether a clock that shows this shows one of these hours, said another way than the code says it. */
function isWithin(minutes: number, hours: string): boolean {
  const [from, to] = hours.split('-') as [string, string];
  const clock = `${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`;
  return clock >= from || clock < to;
}

describe('whatever is asked for, an armed intent', () => {
  test('has channels, none of them in its quiet hours, before it is due, or after it expires', () => {
    let deferred = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const result = arm(one);
        if ('suppressed' in result) return;
        const { channels, due_at, expires_at } = result.armed;
        expect(channels.length).toBeGreaterThan(0);
        for (const { channel, dueAt, quietHours: hours } of channels) {
          expect(dueAt).toBeGreaterThanOrEqual(Math.max(one.now, due_at));
          expect(dueAt).toBeLessThanOrEqual(expires_at);
          if (hours) expect(isWithin(localIn(one.zone)(dueAt).minutes, hours)).toBe(false);
          const law = quietHours(one.regime, channel, one.messageClass);
          if (law && !(law.isLifted && one.byNight.includes(channel))) expect(hours).toBe(law.hours);
          else expect(dueAt).toBe(due_at);
          deferred += Number(dueAt > due_at);
        }
      }),
      { numRuns: 2000 },
    );
    expect(deferred).toBeGreaterThan(20);
  });

  test('has no channel that consent denies, and keeps the order that was preferred', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const result = arm(one);
        if ('suppressed' in result) return;
        const got = result.armed.channels.map(({ channel }) => channel);
        expect(got).toEqual(one.channels.filter((channel) => got.includes(channel)));
        expect(one.isMember).toBe(true);
        for (const channel of got) {
          expect(one.denied).not.toContain(channel);
          if (one.messageClass === 'ad') {
            expect(one.consented).toContain(channel);
            expect(one.marketing).not.toBe(false);
          }
        }
      }),
    );
  });

  test('is not there once consent was withdrawn', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (one, byMarketing) => {
        const withdrawn = byMarketing ? { marketing: false } : { consented: [], denied: [...CHANNELS] };
        const result = arm({ ...one, messageClass: 'ad', isMember: true, ...withdrawn });
        expect(['no-consent', 'expired']).toContain('suppressed' in result && result.suppressed);
      }),
    );
  });

  test('has the same id on whatever device, at whatever moment, by whatever channels', () => {
    fc.assert(
      fc.property(cases, cases, (one, other) => {
        const ids = [one, other].flatMap((each) => {
          const result = arm(each);
          return 'armed' in result ? [result.armed.intent_id] : [];
        });
        for (const id of ids) expect(id).toBe('cart-left:cart-7:1');
      }),
    );
  });

  test('is a pure function of what was asked', () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(arm(one)).toEqual(arm(one));
      }),
    );
  });
});

describe('the end of quiet hours', () => {
  test('is the first minute outside them, in any zone and season', () => {
    const hours = fc.constantFrom('21:00-08:00', '20:50-08:00', '22:30-06:15', '01:00-02:30');
    fc.assert(
      fc.property(at, fc.constantFrom(...ZONES), hours, (moment, zone, during) => {
        const local = localIn(zone);
        const [from, to] = during.split('-') as [string, string];
        const isQuiet = (instant: number) => {
          const { minutes } = local(instant);
          return from > to ? isWithin(minutes, during) : !isWithin(minutes, `${to}-${from}`);
        };
        const end = afterHours(moment, during, LOCALS.get(zone)!);
        expect(isQuiet(end)).toBe(false);
        if (!isQuiet(moment)) {
          expect(end).toBe(moment);
          return;
        }
        expect(end).toBeGreaterThan(moment);
        expect(end % 60_000).toBe(0);
        expect(isQuiet(end - 60_000)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    [
      'the minute that the clock skips',
      'America/New_York',
      '2026-03-08T01:30-05:00',
      '01:00-02:30',
      '2026-03-08T03:00-04:00',
    ],
    ['half an hour forward', 'Australia/Lord_Howe', '2026-10-03T23:00+10:30', '21:00-08:00', '2026-10-04T08:00+11:00'],
    ['seconds are cut off', 'Asia/Seoul', '2026-11-23T22:00:45.678+09:00', '21:00-08:00', '2026-11-24T08:00+09:00'],
  ])('%s', (_what, zone, from, hours, end) => {
    expect(afterHours(Date.parse(from), hours, localIn(zone))).toBe(Date.parse(end));
  });
});
