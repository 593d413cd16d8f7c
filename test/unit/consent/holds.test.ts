// Properties of the consent room, two tabs on one storage, against a model that knows only what was done and in which order.
import { CHANNELS, type ConsentStamp, PURPOSES, type Purpose, type Regime } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { CHOICES } from '../../../packages/sdk/src/consent/regimes';
import fc from '../../support/property';
import { aDevice, type ConsentTab } from './a-device';

type Tab = 0 | 1;
type Decisions = Partial<Record<Purpose, boolean>>;
type Command =
  | { do: 'set'; tab: Tab; decisions: Decisions; platform: string | undefined; isAction: boolean; guardian: boolean }
  | { do: 'withdraw'; tab: Tab; purposes: Purpose[] }
  | { do: 'noticed'; tab: Tab; version: string }
  | { do: 'signal'; tab: Tab; name: string; lowered: Partial<Record<Purpose, 'denied' | 'waiting'>> | null }
  | { do: 'member'; tab: Tab; id: string | null }
  | { do: 'child'; tab: Tab; isChild: boolean }
  | { do: 'erase'; tab: Tab; all: boolean }
  | { do: 'snooze' | 'reload' | 'freeze' | 'wake' | 'stamp'; tab: Tab }
  | { do: 'pass'; days: number };

const tab = fc.constantFrom<Tab>(0, 1);
const purpose = fc.constantFrom<Purpose>(...CHOICES);
const somePurposes = fc.uniqueArray(purpose, { minLength: 1, maxLength: 3 });
const decisions = fc.dictionary(purpose, fc.boolean(), { minKeys: 1, maxKeys: 3 }) as fc.Arbitrary<Decisions>;
const lowered = fc.dictionary(purpose, fc.constantFrom('denied', 'waiting'), { maxKeys: 3 }) as fc.Arbitrary<
  Partial<Record<Purpose, 'denied' | 'waiting'>>
>;
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      tab,
      decisions,
      platform: fc.option(fc.constantFrom('klaro', 'tcf'), { nil: undefined }),
      isAction: fc.boolean(),
      guardian: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), tab, purposes: somePurposes }) },
  fc.record({ do: fc.constant('noticed' as const), tab, version: fc.constantFrom('1', '2') }),
  fc.record({
    do: fc.constant('signal' as const),
    tab,
    name: fc.constantFrom('klaro', 'mode'),
    lowered: fc.option(lowered),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('member' as const),
      tab,
      id: fc.option(fc.constantFrom('hong', 'kim')),
    }),
  },
  fc.record({ do: fc.constant('child' as const), tab, isChild: fc.boolean() }),
  fc.record({ do: fc.constant('erase' as const), tab, all: fc.boolean() }),
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('snooze', 'reload', 'freeze', 'wake', 'stamp', 'stamp', 'stamp'), tab }),
  },
  fc.record({ do: fc.constant('pass' as const), days: fc.constantFrom(0.001, 20, 200, 400) }),
) as fc.Arbitrary<Command>;

const options = fc.record({
  regime: fc.constantFrom<Regime>('kr', 'eu', 'uk', 'us', 'none'),
  noticeVersion: fc.constantFrom(undefined, '2'),
});
type Options = { regime: Regime; noticeVersion: string | undefined };

/** Two tabs, who is signed in in each, and how to do a command. */
function play({ regime, noticeVersion }: Options) {
  const device = aDevice();
  const open = () => device.open({ regime, ...(noticeVersion && { noticeVersion }) });
  const tabs: [ConsentTab, ConsentTab] = [open(), open()];
  const members: [string | null, string | null] = [null, null];
  return {
    device,
    tabs,
    members,
    /** Does it; nothing may ever throw. */
    run(one: Command): void {
      // No two things happen in the very same moment: that is a test of its own.
      device.now += 5_000;
      const consent = tabs[one.do === 'pass' ? 0 : one.tab];
      if (one.do === 'pass') device.pass(one.days);
      else if (one.do === 'set') {
        const { platform, isAction, guardian } = one;
        consent.set(one.decisions, { ...(platform && { source: `cmp:${platform}` }), isAction, guardian });
      } else if (one.do === 'withdraw') consent.withdraw(one.purposes);
      else if (one.do === 'noticed') consent.noticed(one.version);
      else if (one.do === 'signal') consent.signal(one.name, one.lowered);
      else if (one.do === 'child') consent.child(one.isChild);
      else if (one.do === 'erase') consent.erase(one.all);
      else if (one.do === 'snooze') consent.snooze();
      else if (one.do === 'freeze') consent.freeze();
      else if (one.do === 'wake') consent.wake();
      else if (one.do === 'member') {
        consent.subject(one.id ? { id: one.id } : null);
        members[one.tab] = one.id;
      } else if (one.do === 'reload') {
        consent.destroy();
        tabs[one.tab] = open();
        members[one.tab] = null;
      }
    },
  };
}

const commands = fc.array(command, { maxLength: 30 });
const RANK = { denied: 0, waiting: 1, suspended: 2, allowed: 3 };

describe('whatever happens in two tabs', () => {
  test('several purposes are allowed only where each of them is, and both tabs agree where they ask for the same', () => {
    fc.assert(
      fc.property(options, commands, somePurposes, (how, all, purposes) => {
        const { run, tabs, members } = play(how);
        for (const one of all) run(one);
        for (const consent of tabs) {
          const each = purposes.map((single) => consent.standing([single]));
          const least = each.reduce((one, other) => (RANK[one] < RANK[other] ? one : other));
          expect(consent.standing(purposes)).toBe(least);
          expect(purposes.every((single) => consent.state().allowed.includes(single))).toBe(least === 'allowed');
        }
        if (members[0] === members[1] && !hasPlatforms(all)) {
          expect(tabs[0].state().decisions).toEqual(tabs[1].state().decisions);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a signal never raises a purpose or a channel, and all is as before once it is gone', () => {
    fc.assert(
      fc.property(options, commands, lowered, tab, (how, all, lower, at) => {
        const { run, tabs } = play(how);
        for (const one of all) run(one);
        const consent = tabs[at];
        // Known to be there before: that alone makes its earlier refusals count.
        consent.signal('another', null);
        const look = () => [
          ...PURPOSES.map((single) => consent.standing([single])),
          ...CHANNELS.flatMap((channel) => [consent.channel(channel, false), consent.channel(channel, true)]),
        ];
        const before = look();
        consent.signal('another', lower);
        look().forEach((standing, index) => {
          if (RANK[standing] > RANK[before[index]!]) throw new Error(`${before[index]} was raised to ${standing}`);
        });
        consent.signal('another', null);
        expect(look()).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test('once a purpose is denied, or all is erased, no earlier stamp has it again', () => {
    /** A stamp, whose it is, and what was denied or erased since. */
    type Held = { stamp: ConsentStamp; whose: string | null; ended: Set<Purpose> };
    fc.assert(
      fc.property(options, fc.array(command, { minLength: 5, maxLength: 40 }), (how, all) => {
        const { run, tabs, members } = play(how);
        let held: Held[] = [];
        const end = (purposes: readonly Purpose[], isMeant: (one: Held) => boolean) => {
          for (const one of held.filter(isMeant)) for (const purpose of purposes) one.ended.add(purpose);
        };
        for (const one of all) {
          const count = one.do === 'pass' ? 0 : tabs[one.tab].history().length;
          run(one);
          if (one.do === 'stamp') {
            held.push({ stamp: tabs[one.tab].stamp(), whose: members[one.tab], ended: new Set() });
          }
          if (one.do === 'withdraw' || (one.do === 'set' && tabs[one.tab].history().length > count)) {
            const denied =
              one.do === 'withdraw' ? one.purposes : CHOICES.filter((choice) => one.decisions[choice] === false);
            const isPlatforms = one.do === 'set' && one.platform;
            // A member's refusal is the guest's, too; a platform's is everybody's.
            end(denied, ({ whose }) => !!isPlatforms || whose === members[one.tab] || whose === null);
          }
          if (one.do === 'erase') {
            // With the history goes every trace of what came after a stamp that names none of it.
            if (one.all) held = held.filter(({ stamp }) => stamp.record !== null);
            end(CHOICES, () => true);
          }
        }
        for (const consent of tabs) {
          for (const { stamp, ended } of held) {
            const back = [...ended].filter((choice) => consent.standing([choice], stamp) === 'allowed');
            expect({ stamp, back }).toEqual({ stamp, back: [] });
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("login and logout change nothing of the guest's, unless the member refuses: then what is refused, and no more", () => {
    fc.assert(
      fc.property(options, commands, decisions, tab, (how, all, decided, at) => {
        const { run, tabs } = play(how);
        for (const one of all) run(one);
        const consent = tabs[at];
        consent.subject(null);
        const look = () => Object.fromEntries(CHOICES.map((choice) => [choice, consent.standing([choice])]));
        const before = look();
        consent.subject({ id: 'hong' });
        consent.subject({ id: 'lee' });
        consent.set(decided);
        consent.subject(null);
        const expected = { ...before };
        for (const choice of CHOICES) if (decided[choice] === false) expected[choice] = 'denied';
        expect(look()).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('erase leaves the one key at most, and with the history not a byte; no member id is ever in it', () => {
    fc.assert(
      fc.property(options, commands, tab, (how, all, at) => {
        const { run, tabs, device } = play(how);
        for (const one of all) {
          run(one);
          expect([...device.values.values()].join()).not.toMatch(/hong|kim/);
        }
        tabs[at].erase(false);
        expect([...device.values.keys()].filter((key) => key !== 'dangol.consent')).toEqual([]);
        tabs[at].erase(true);
        expect(device.values).toEqual(new Map());
        for (const consent of tabs) {
          consent.wake();
          consent.stamp();
          consent.tasks();
          consent.note({ reported: 7 });
          consent.subject(null);
          expect(consent.state()).toMatchObject({ decisions: {}, channels: {}, noticed: null, isChild: false });
        }
        expect(device.values).toEqual(new Map());
      }),
      { numRuns: 150 },
    );
  });

  test('the history is one chain: seq counts up by one, each record names the one before it, a prefix never changes', () => {
    fc.assert(
      fc.property(options, commands, (how, all) => {
        const { run, tabs } = play(how);
        let before = tabs[0].history();
        for (const one of all) {
          run(one);
          const after = tabs[0].history();
          if (one.do !== 'erase' || !one.all) expect(after.slice(0, before.length)).toEqual(before);
          const chain = after.map(({ seq, previous }) => [seq, previous]);
          expect(chain).toEqual(after.map((_, index) => [index + 1, after[index - 1]?.id ?? null]));
          expect(tabs[1].history()).toEqual(after);
          before = after;
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Which platforms are connected is known to each page alone. */
function hasPlatforms(all: Command[]): boolean {
  return all.some((one) => one.do === 'set' && one.platform);
}
