// Properties of a whole client, two tabs on one device, three backends of different purposes. The model knows only in which order things were
// done: it never asks the client what is allowed.
import type { Envelope, Purpose, Regime } from '@dangol/schema';
import { describe, expect, test, vi } from 'vitest';
import { anItem } from '../../support/builders';
import fc from '../../support/property';
import { aBackend, aDevice, settled, type Tab } from '../sdk/a-device';

const PURPOSES: Record<string, Purpose[]> = {
  shop: ['analytics'],
  partner: ['analytics', 'thirdParty'],
  letters: ['marketing'],
};
const CHOICES: Purpose[] = ['personalization', 'analytics', 'thirdParty', 'marketing'];
const ON: Record<string, Purpose[]> = { eu: [], none: ['personalization', 'analytics'] };

type Command =
  | { do: 'track' | 'reload' | 'flush' | 'hide' | 'wait'; tab: 0 | 1 }
  | { do: 'network'; isDown: boolean }
  | { do: 'set'; tab: 0 | 1; decisions: Partial<Record<Purpose, boolean>> }
  | { do: 'withdraw'; tab: 0 | 1; purposes: Purpose[] }
  | { do: 'erase'; tab: 0 | 1 };

const tab = fc.constantFrom<0 | 1>(0, 1);
const purpose = fc.constantFrom(...CHOICES);
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('track' as const), tab }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('reload', 'flush', 'hide', 'wait', 'wait'), tab }),
  },
  fc.record({ do: fc.constant('network' as const), isDown: fc.boolean() }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      tab,
      decisions: fc.dictionary(purpose, fc.boolean(), { minKeys: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('withdraw' as const),
      tab,
      purposes: fc.uniqueArray(purpose, { minLength: 1 }),
    }),
  },
  fc.record({ do: fc.constant('erase' as const), tab }),
) as fc.Arbitrary<Command>;

/** A device with two tabs, and what arrived where, at which step. */
function aWorld(regime: Regime) {
  const device = aDevice();
  const arrived: { event: Envelope; backend: string; step: number }[] = [];
  let isDown = false;
  let step = 0;
  const backends = Object.entries(PURPOSES).map(([name, purposes]) => {
    const url = `https://${name}.test/in`;
    return aBackend({
      name,
      purposes,
      encode: (events) => [
        {
          kind: 'http',
          eventIds: events.map(({ id }) => id),
          method: 'POST',
          url,
          headers: {},
          body: JSON.stringify(events),
        },
      ],
    });
  });

  function open(): Tab {
    const opened = device.openTab({ regime, backends, pageViews: false });
    const answer = { status: 200, ok: true, headers: new Headers(), text: async () => '', json: async () => ({}) };
    Object.assign(opened.window, {
      async fetch(url: string, { body }: { body: string }) {
        if (isDown) throw new TypeError('Failed to fetch');
        const backend = new URL(url).hostname.split('.')[0]!;
        for (const event of JSON.parse(body) as Envelope[]) arrived.push({ event, backend, step });
        return answer;
      },
    });
    return opened;
  }

  const tabs: [Tab, Tab] = [open(), open()];
  return {
    device,
    arrived,
    tabs,
    async run(one: Command): Promise<void> {
      step += 1;
      if (one.do === 'network') {
        isDown = one.isDown;
        return;
      }
      const { client } = tabs[one.tab];
      if (one.do === 'track') client.track('add_to_cart', { items: [anItem()], step });
      else if (one.do === 'set') client.consent.set(one.decisions);
      else if (one.do === 'withdraw') client.consent.withdraw(one.purposes);
      else if (one.do === 'erase') await client.profile.erase();
      else if (one.do === 'flush') await client.flush();
      else if (one.do === 'hide') tabs[one.tab].hide();
      else if (one.do === 'wait') await settled(5);
      else {
        client.destroy();
        tabs[one.tab] = open();
      }
    },
    /** Everything that can still go out, goes. */
    async rest(): Promise<void> {
      step += 1;
      isDown = false;
      await settled(10);
      for (const { client } of tabs) await client.flush();
      await settled(10);
    },
    close() {
      for (const { client } of tabs) client.destroy();
    },
  };
}

/** What the commands say of a purpose just before a step: granted, denied or the regime's default; and when it ended last. */
function modelOf(regime: Regime, all: Command[]) {
  const decidedAt = (one: Command | undefined, purpose: Purpose) =>
    one?.do === 'set'
      ? one.decisions[purpose]
      : one?.do === 'withdraw' && one.purposes.includes(purpose)
        ? false
        : undefined;
  const upTo = (step: number) => all.slice(0, step);
  return {
    isAllowed(purpose: Purpose, step: number): boolean {
      const decisions = upTo(step).map((one) => decidedAt(one, purpose));
      return decisions.filter((decision) => decision !== undefined).at(-1) ?? ON[regime]!.includes(purpose);
    },
    /** Whether it was denied, or all erased, after one step and up to another. */
    hasEnded(purpose: Purpose, after: number, step: number): boolean {
      return upTo(step).some(
        (one, index) => index + 1 > after && (one.do === 'erase' || decidedAt(one, purpose) === false),
      );
    },
  };
}

/** Polls: other tabs delete in their own time. */
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 5 });

const given = fc.record({
  regime: fc.constantFrom<Regime>('eu', 'none'),
  all: fc.array(command, { minLength: 8, maxLength: 24 }),
});

/** Tried first, however few a busy machine has time for: here something arrives. */
const PLAIN = {
  regime: 'none' as const,
  all: (['track', 'flush', 'wait'] as const).map((one): Command => ({ do: one, tab: 0 })),
};

describe('whatever is done in two tabs of one device', () => {
  test('nothing arrives without every purpose it needs, nor after one of them was denied or everything erased', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(given, async ({ regime, all }) => {
        const world = aWorld(regime);
        const model = modelOf(regime, all);
        for (const one of all) await world.run(one);
        await world.rest();
        for (const { event, backend, step } of world.arrived) {
          count += 1;
          const tracked = event.params.step as number;
          for (const purpose of PURPOSES[backend]!) {
            const told = { tracked, backend, purpose, step };
            expect({ ...told, isAllowed: model.isAllowed(purpose, step) }).toEqual({ ...told, isAllowed: true });
            expect({ ...told, hasEnded: model.hasEnded(purpose, tracked, step) }).toEqual({ ...told, hasEnded: false });
          }
        }
        world.close();
      }),
      { numRuns: 40, interruptAfterTimeLimit: 4_000, examples: [[PLAIN]] },
    );
    // Else all of this would hold of a client that sends nothing.
    expect(count).toBeGreaterThan(0);
  });

  test('nothing is stored without the purpose it needs, and an erasure leaves nothing but the record of consent', async () => {
    await fc.assert(
      fc.asyncProperty(given, async ({ regime, all }) => {
        const world = aWorld(regime);
        const model = modelOf(regime, all);
        for (const one of all) await world.run(one);
        const now = all.length;
        const mayProfile = model.isAllowed('personalization', now);
        const mayDeliver = Object.values(PURPOSES).some((purposes) =>
          purposes.every((purpose) => model.isAllowed(purpose, now)),
        );
        const forbidden = [...(mayProfile ? [] : ['dangol-profile']), ...(mayDeliver ? [] : ['dangol-outbox'])];
        const databases = async () => (await world.device.indexedDb.databases()).map(({ name }) => name!);
        const keys = () => [...world.device.values.keys()];
        const carts = () => world.tabs.flatMap(({ client }) => client.profile.snapshot().cart);
        await soon(async () => expect((await databases()).filter((name) => forbidden.includes(name))).toEqual([]));
        expect(keys().filter((key) => key !== 'dangol.consent')).toEqual([]);
        if (!mayProfile) expect(carts()).toEqual([]);
        await world.tabs[0].client.profile.erase();
        await soon(async () => expect([await databases(), keys(), carts()]).toEqual([[], ['dangol.consent'], []]));
        await world.tabs[1].client.profile.erase({ consent: true });
        await soon(async () => expect([await databases(), keys(), carts()]).toEqual([[], [], []]));
        // And it stays so: what is on by default begins anew with the next event only.
        await settled(20);
        expect([await databases(), keys(), carts()]).toEqual([[], [], []]);
        world.close();
      }),
      { numRuns: 12, interruptAfterTimeLimit: 4_000 },
    );
  });
});
