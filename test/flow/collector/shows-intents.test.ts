import { cloudevents } from '@dangol/backends';
import { armIntent, cancelIntent, fireIntent, suppressIntent } from '@dangol/campaigns/intents';
import type { Envelope, HttpRequest } from '@dangol/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEnvelope } from '../../support/builders';
import fc from '../../support/property';
import { AFTERNOON_AT, wanted } from '../../unit/campaigns-intents/an-intent';
import { post, type RunningCollector, readLog, runCollector } from './run-collector';
import { type OpenSink, SINKS, type Sink } from './sinks';

interface Intent {
  id: string;
  member?: string;
  visitor: string;
  state: string;
  reason?: string;
  since: string;
  channel?: string;
  dueAt?: string;
  armed?: { due_at: number; message: { title: string } };
}
interface CloudEvent {
  id: string;
  time: string;
}

const ledger = new URL('../../../examples/collector/intents.mjs', import.meta.url).href;
const { intentsOf } = (await import(ledger)) as { intentsOf(events: CloudEvent[], now: number): Intent[] };

const HOUR_MS = 3_600_000;
const of = { campaign: { id: 'cart-left' }, occurrence: 'cart-7', step: 1 };
const context = {
  sentAt: AFTERNOON_AT,
  unloading: false,
  visitor: 'v',
  page: { url: 'https://shop.example/' },
  library: { name: 'dangol', version: '0' },
};

/** What the device arms at this moment, for a cart. */
function anIntent(now: number, title = 'Still in your cart') {
  const result = armIntent(wanted({ now, intent: { after: '8h', expires: '2d', message: { title } } }));
  if (!('armed' in result)) throw new Error(result.suppressed);
  return result.armed;
}

function event(hours: number, name: string, params: object, more: Partial<Envelope> = {}): Envelope {
  const at = AFTERNOON_AT + hours * HOUR_MS;
  return anEnvelope({ name, at, visitor: 'phone', member: 'M-1', params: { ...params }, ...more });
}

/** As they come to a collector. */
function toCloudEvents(...events: Envelope[]): CloudEvent[] {
  const [request] = cloudevents({ url: '/events' }).encode(events, context) as HttpRequest[];
  return JSON.parse(request!.body!);
}

const view = (now: number, ...events: Envelope[]) => intentsOf(toCloudEvents(...events), AFTERNOON_AT + now * HOUR_MS);
const states = (...args: Parameters<typeof view>) => view(...args).map(({ state, reason }) => reason ?? state);

const armed = (hours: number, more?: Partial<Envelope>) =>
  event(hours, 'intent_armed', anIntent(AFTERNOON_AT + hours * HOUR_MS), more);
const goal = (hours: number, more?: Partial<Envelope>) =>
  event(hours, 'intent_cancelled', cancelIntent(of, 'goal'), more);
const sent = (hours: number) => event(hours, 'intent_fired', fireIntent(of, 'sent'));

describe('the ledger of intents', () => {
  it('says what is due when, by the channel that comes first', () => {
    expect(view(0, armed(0), event(0, 'view_item', { items: [] }))).toEqual([
      {
        id: 'cart-left:cart-7:1',
        member: 'M-1',
        visitor: 'phone',
        state: 'armed',
        since: '2026-11-23T05:00:00.000Z',
        channel: 'kakao',
        // 22:00 in Seoul is night: eight in the morning.
        dueAt: '2026-11-23T23:00:00.000Z',
        armed: expect.objectContaining({ intent_id: 'cart-left:cart-7:1' }),
      },
    ]);
  });

  it('takes a cancellation that came first', () => {
    expect(states(2, goal(1), armed(0))).toEqual(['goal']);
    expect(states(2, armed(0), goal(1))).toEqual(['goal']);
  });

  it('lets the newest by its own time decide: armed anew after a withdrawal', () => {
    const withdrawn = event(1, 'intent_cancelled', cancelIntent(of, 'withdrawn'));
    expect(states(3, armed(2), withdrawn, armed(0))).toEqual(['armed']);
    expect(view(3, armed(2), withdrawn, armed(0))[0]!.armed!.due_at).toBe(AFTERNOON_AT + 10 * HOUR_MS);
  });

  it('keeps what was sent as sent, whatever a wiped device arms later', () => {
    expect(states(30, armed(0), sent(20), armed(25, { visitor: 'phone anew' }), goal(26))).toEqual(['sent']);
  });

  it('knows a member on any device and after a wipe, and visitors apart', () => {
    const guest = { member: undefined };
    expect(states(3, armed(0), armed(1, { visitor: 'laptop' }), goal(2, { visitor: 'laptop' }))).toEqual(['goal']);
    expect(states(3, armed(0, guest), armed(1, { ...guest, visitor: 'laptop' }))).toEqual(['armed', 'armed']);
    expect(states(3, armed(0), armed(1, { member: 'M-2', visitor: 'laptop' }))).toEqual(['armed', 'armed']);
  });

  it('knows whose it was when the goal is reached signed out', () => {
    expect(states(3, armed(0), goal(2, { member: undefined }))).toEqual(['goal']);
  });

  it('lets what nobody sent expire', () => {
    expect(states(8 + 48, armed(0))).toEqual(['armed']);
    expect(view(57, armed(0))[0]).toMatchObject({ state: 'expired', since: '2026-11-25T13:00:00.000Z' });
    expect(view(57, armed(0))[0]).not.toHaveProperty('channel', 'kakao');
  });

  it('lists what was never armed, and why', () => {
    const suppressed = event(0, 'intent_suppressed', suppressIntent(of, 'no-consent'));
    expect(view(1, suppressed)[0]).toMatchObject({ state: 'suppressed', reason: 'no-consent' });
  });

  it('puts the soonest first, then what is over, newest first', () => {
    const other = (occurrence: string, hours: number) =>
      event(hours, 'intent_armed', { ...anIntent(AFTERNOON_AT + hours * HOUR_MS), intent_id: occurrence });
    const over = (occurrence: string, hours: number) =>
      event(hours, 'intent_cancelled', { ...cancelIntent(of, 'ended'), intent_id: occurrence });
    const ids = view(30, other('late', 26), over('old', 3), other('soon', 0), over('new', 4)).map(({ id }) => id);
    expect(ids).toEqual(['soon', 'late', 'new', 'old']);
  });

  it('is the same in any order, however often each event came', () => {
    const withdrawn = event(2, 'intent_cancelled', cancelIntent(of, 'withdrawn'));
    const kinds = [
      armed(0),
      armed(2),
      armed(5, { visitor: 'laptop' }),
      goal(2, { member: undefined }),
      goal(6),
      sent(4),
      withdrawn,
    ];
    const all = toCloudEvents(...kinds, armed(1, { member: undefined, visitor: 'guest' }), sent(4));
    fc.assert(
      fc.property(fc.subarray(all), fc.nat(80), fc.infiniteStream(fc.nat(7)), (some, now, order) => {
        const at = AFTERNOON_AT + now * HOUR_MS;
        const shuffled = some
          .flatMap((one) => [one, one])
          .map((one) => ({ one, place: order.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(new Set(intentsOf(shuffled, at).map((intent) => JSON.stringify(intent)))).toEqual(
          new Set(intentsOf(some, at).map((intent) => JSON.stringify(intent))),
        );
      }),
    );
  });
});

describe.each(SINKS)('the collector into $name', (sink: Sink) => {
  if (!sink.isHere) return it.skip('is not on this machine', () => {});
  let opened: OpenSink;
  let collector: RunningCollector;
  beforeAll(async () => {
    opened = await sink.open();
    collector = await runCollector(...(await opened.empty()));
  });
  afterAll(async () => {
    await collector?.stop();
    await opened?.remove();
  });

  it('lists what the device has armed at GET /intents, and refuses what no sender could act upon', async () => {
    // Due tomorrow, whenever this runs.
    const now = Date.now();
    const good = anEnvelope({ name: 'intent_armed', at: now, member: 'M-1', params: anIntent(now, '장바구니') });
    const bad = anEnvelope({ name: 'intent_armed', at: now, params: { ...anIntent(now), channels: [] } });
    const view = anEnvelope({ at: now });
    const answer = await post(collector.url, toCloudEvents(good, view, bad));
    expect(answer.json).toMatchObject({
      stored: 2,
      refused: [
        {
          index: 2,
          error:
            '[2].data.params.channels: expected at least one channel (with none it is intent_suppressed), got an array of 0',
        },
      ],
    });
    const listed = async () =>
      (await (await fetch(`${collector.url}intents`)).json()) as { now: number; intents: Intent[] };
    const { intents } = await listed();
    expect(intents).toHaveLength(1);
    expect(intents[0]).toMatchObject({ member: 'M-1', state: 'armed', armed: { message: { title: '장바구니' } } });
    expect(Date.parse(intents[0]!.dueAt!)).toBeGreaterThanOrEqual(now + 8 * HOUR_MS);

    await post(
      collector.url,
      toCloudEvents(
        anEnvelope({ name: 'intent_cancelled', at: now + 1, member: 'M-1', params: cancelIntent(of, 'goal') }),
      ),
    );
    expect((await listed()).intents).toMatchObject([{ state: 'cancelled', reason: 'goal' }]);
    expect(await readLog(collector.url)).toHaveLength(3);
  });

  it('shows them to this machine only', async () => {
    const proxied = await fetch(`${collector.url}intents`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(proxied.status).toBe(403);
  });
});
