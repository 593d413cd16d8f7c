import type { Channel, Purpose, Regime } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import type { Default } from '../../../packages/sdk/src/consent/regimes';
import { aDevice } from './a-device';
import cases from './cases.json';

/** One row by the names of its columns, with what holds for its group. */
interface Case {
  regime: Regime;
  purpose?: Purpose;
  channel?: Channel;
  decision?: string;
  guest?: string;
  member?: string;
  marketing?: string;
  ad?: string;
  night?: string;
  days?: number;
  notice?: string;
  default?: Default;
  signal?: string;
  isChild?: boolean;
  expiresAfterDays?: number;
}

/** A group as it lies in the file: title, what holds for all rows, names of the columns, rows. */
interface Group {
  title: string;
  given?: Partial<Case>;
  columns: string[];
  rows: (string | number | boolean)[][];
}

const groups: Group[] = cases.groups;

const given = (word: string | undefined) => (word && word !== '-' ? word : undefined);

/** Plays a row on a device of its own: decisions by the subjects, then the question some days later. */
function play(row: Case) {
  const { regime, purpose, channel, signal = '', days = 1, expiresAfterDays, isChild } = row;
  const device = aDevice();
  const decisions = [row.decision, row.guest, row.member, row.marketing].map(given);
  const isVersioned = row.notice !== undefined || decisions.some((decision) => decision?.endsWith('under 1'));

  function decide(word: string | undefined, member: string | undefined, channels?: Record<string, object>) {
    const decision = given(word);
    if ((!decision && !channels) || decision === 'signed out') return;
    const noticeVersion = decision?.endsWith('under 1') ? '1' : isVersioned ? '2' : undefined;
    const room = device.open({ regime, ...(noticeVersion && { noticeVersion }) });
    if (member) room.subject({ id: member });
    const isGranted = decision?.startsWith('granted') ?? false;
    const decided = decision ? { [purpose ?? 'marketing']: isGranted } : {};
    room.set(decided, { guardian: decision?.endsWith('guardian') ?? false, ...(channels && { channels }) });
    room.destroy();
  }

  if (channel) {
    const kinds = Object.entries({ ad: given(row.ad), night: given(row.night) }).filter(([, word]) => word);
    const onChannel = Object.fromEntries(kinds.map(([kind, word]) => [kind, word === 'granted']));
    decide(row.marketing, undefined, kinds[0] && { [channel]: onChannel });
  } else {
    decide(row.decision ?? row.guest, undefined);
    decide(row.member, 'm-1');
  }
  device.pass(days);
  const room = device.open({
    regime,
    ...(isVersioned && { noticeVersion: '2' }),
    ...(row.default && purpose && { defaults: { [purpose]: row.default } }),
    ...(expiresAfterDays && { expiresAfterDays }),
    gpc: signal.includes('gpc'),
    isGpcStrict: signal.includes('strict'),
    isChild,
  });
  const notice = given(row.notice);
  if (notice) room.noticed(notice);
  if (row.member && row.member !== 'signed out') room.subject({ id: 'm-1' });
  for (const lowered of ['waiting', 'denied'] as const) {
    if (signal.includes(lowered)) room.signal(`a platform, ${lowered}`, { [purpose ?? 'marketing']: lowered });
  }
  return room;
}

describe('the rule of consent', () => {
  test.each(groups)('$title', ({ columns, rows, ...group }) => {
    const answers = rows.map((row) => {
      const named = Object.fromEntries(row.map((value, index) => [columns[index], value]));
      const { purpose, channel, ...rest } = { ...group.given, ...named } as unknown as Case;
      const inputs = row.slice(0, channel ? -2 : -1);
      if (channel) {
        const room = play({ channel, ...rest });
        return [...inputs, room.channel(channel, false), room.channel(channel, true)];
      }
      return [...inputs, play({ purpose: purpose!, ...rest }).standing([purpose!])];
    });
    expect(answers).toEqual(rows);
  });

  test('every purpose, channel and regime has its rows', () => {
    const words = new Set(groups.flatMap(({ rows }) => rows.flat()));
    for (const word of ['kr', 'eu', 'uk', 'us', 'none', 'demographics', 'apppush', 'gpc strict']) {
      expect(words).toContain(word);
    }
    expect(groups.flatMap(({ rows }) => rows).length).toBeGreaterThan(1000);
  });
});
