import {
  type Complaint,
  checkCampaign,
  checkCampaignFile,
  checkFrame,
  formatComplaint,
  parseCampaignFile,
} from '@dangol/campaigns/check';
import { CAMPAIGN_CAPS } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import fc from '../../../support/property';
import { fileOf, full, type Json, small } from './samples';

const errors = (complaints: Complaint[]) => complaints.filter(({ level }) => level === 'error');

/** Far above what any of these takes, and far below what is endless. */
const BOUND_MS = 5000;

/** Whatever is done with it: refused as a file and as a campaign, with complaints that can be printed, in a bounded time. */
function refuses(value: unknown): Complaint[] {
  const begun = performance.now();
  const complaints = [...checkCampaignFile(value), ...checkFrame(value), ...checkCampaign(value)];
  expect(performance.now() - begun).toBeLessThan(BOUND_MS);
  expect(errors(complaints).length).toBeGreaterThanOrEqual(3);
  for (const complaint of complaints) expect(formatComplaint(complaint).length).toBeLessThan(1500);
  return complaints;
}

const nested = (levels: number, wrap: (inner: Json) => Json): Json => {
  let value: Json = { fact: 'known', eq: true };
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
};

describe('objects made to break the check', () => {
  test.each<[string, (inner: Json) => Json]>([
    ['not', (inner) => ({ not: inner })],
    ['all', (inner) => ({ all: [inner] })],
    ['lists', (inner) => [inner]],
    ['fields', (inner) => ({ show: inner })],
  ])('100,000 levels of %s are refused by their depth', (_, wrap) => {
    const deep = nested(1e5, wrap);
    refuses(deep);
    for (const field of ['if', 'when', 'steps', 'name', 'limits', 'split'])
      expect(errors(checkCampaignFile(fileOf(small({ [field]: deep })))).length).toBeGreaterThan(0);
  });

  test('an object that holds itself ends', () => {
    const self: Json = { all: [] };
    self.all.push(self, self, { any: [self, self] });
    expect(checkCampaign(small({ if: self })).length).toBe(20);
    const campaign = small();
    campaign.steps = [campaign];
    campaign.when = campaign.steps;
    expect(errors(checkCampaign(campaign)).length).toBeGreaterThan(0);
    const file = fileOf();
    file.campaigns.push(file);
    expect(errors(checkCampaignFile(file)).length).toBeGreaterThan(0);
  });

  test('a few shared objects that stand for billions end', () => {
    let shared: Json = { fact: 'visits', gte: 1 };
    for (let level = 0; level < 7; level++) shared = { all: Array(200).fill(shared) };
    const begun = performance.now();
    expect(checkCampaign(small({ if: shared }))[0]?.expected).toContain('at most 60 tests');
    expect(performance.now() - begun).toBeLessThan(BOUND_MS);
  });

  test('a text of 50 MB is refused wherever it stands, without being shown', () => {
    const huge = 'x'.repeat(5e7);
    refuses(huge);
    refuses({ [huge]: 1 });
    const places = ['id', 'name', 'class', 'if', 'key', 'priority', 'enabled', 'when'];
    for (const field of places) {
      const [complaint] = errors(checkCampaignFile(fileOf(small({ [field]: huge }))));
      expect(formatComplaint(complaint!).length).toBeLessThan(300);
    }
    expect(parseCampaignFile(huge).complaints).toEqual([
      { level: 'error', path: 'file', expected: 'at most 400000 characters', got: '50000000' },
    ]);
  });

  test('100,000 campaigns are refused at once, and none is looked at', () => {
    const campaigns = Array(1e5).fill(small());
    expect(checkCampaignFile(fileOf(...campaigns)).map(formatComplaint)).toEqual([
      'campaigns: expected a list of 0 to 300, got a list of 100000',
    ]);
  });

  test('a campaign with too much of everything is refused list by list', () => {
    const many = <T>(one: T): T[] => Array(201).fill(one);
    for (const [more, at] of [
      [{ when: many({ exit: true }) }, 'when'],
      [{ steps: many({ wait: '1d' }) }, 'steps'],
      [{ if: { all: many({ fact: 'visits', gte: 1 }) } }, 'if.all'],
      [{ if: { fact: 'cartItems', hasAny: many('a') } }, 'if.hasAny'],
    ] as const) {
      const [complaint] = checkCampaign(small(more), 'c');
      expect(complaint).toMatchObject({ path: `c.${at}`, got: 'a list of 201' });
    }
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'the key %s is an unknown field everywhere',
    (key) => {
      const parsed = (text: string) => JSON.parse(text.replace('KEY', key));
      const own = (more: string) => parsed(`{"id":"a","when":[{"exit":true}],"steps":[{"wait":"1d"}],${more}}`);
      for (const more of ['"KEY":{"id":"b"}', '"limits":{"KEY":1}', '"if":{"fact":"known","eq":true,"KEY":1}']) {
        const [complaint, ...others] = checkCampaign(own(more));
        expect(others).toEqual([]);
        expect(complaint?.path.endsWith(`.${key}`)).toBe(true);
        expect(complaint?.expected).toContain('one of the fields');
      }
      for (const word of ['key', 'class', 'each']) expect(checkCampaign(small({ [word]: key }))).toHaveLength(1);
      expect(checkCampaign(small({ if: { fact: key, eq: true } }))[0]?.path).toBe('campaign.if.fact');
      const grouped = parsed('{"format":"campaign/1","campaigns":[],"groups":{"KEY":{"perDay":1}}}');
      expect(checkFrame(grouped).length).toBe(/^[a-z]+$/.test(key) ? 0 : 1);
      expect(({} as Json).perDay).toBeUndefined();
    },
  );

  test('what is no plain data is refused and never thrown', () => {
    const throwing = () => {
      throw new Error('hostile');
    };
    const traps = ['get', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'has'] as const;
    const proxies = traps.flatMap((trap) => [
      new Proxy(small(), { [trap]: throwing }),
      new Proxy([{ exit: true }], { [trap]: throwing }),
    ]);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    class Campaign {
      id = 'a';
      when = [{ exit: true }];
      steps = [{ wait: '1d' }];
    }
    const inherited = Object.create(small());
    const odd = [
      null,
      undefined,
      1n,
      Symbol('s'),
      Number.NaN,
      Infinity,
      throwing,
      new Date(),
      new Map(),
      /x/,
      new Campaign(),
    ];
    for (const value of [...odd, inherited, revoked.proxy, Object.create(null)]) refuses(value);
    for (const value of [...odd, ...proxies, revoked.proxy, Object(Symbol('s')), inherited])
      for (const field of ['id', 'name', 'when', 'if', 'limits', 'steps', 'priority', 'window', 'goal']) {
        if (value === undefined && !['id', 'when', 'steps'].includes(field)) continue;
        const isHarmless =
          field === 'when' && proxies.includes(value as never) && !checkCampaign(small({ when: value })).length;
        if (!isHarmless) expect(errors(checkCampaign(small({ [field]: value }))).length).toBeGreaterThan(0);
      }
  });

  test('a list that never ends is not walked to its end', () => {
    const endless = <T>(one: T) => {
      const list = [one];
      Object.defineProperty(list, Symbol.iterator, { value: () => ({ next: () => ({ done: false, value: one }) }) });
      let asked = 0;
      const get = (_: T[], key: string | symbol) =>
        key === 'length' ? ++asked : key === '0' ? one : list[key as never];
      return [list, new Proxy(list, { get })];
    };
    const isOnce = (complaints: unknown[]) => expect(complaints.length).toBeLessThan(30);
    for (const when of endless({ exit: true })) isOnce(checkCampaignFile(fileOf(small({ when }))));
    for (const campaigns of endless(small())) isOnce(checkCampaignFile({ format: 'campaign/1', campaigns }));
  });

  test('a getter is refused, and is not run', () => {
    let ran = 0;
    const campaign = Object.defineProperty(small(), 'enabled', { enumerable: true, get: () => ++ran > 1 });
    expect(checkCampaign(campaign)[0]).toMatchObject({ path: 'campaign.enabled', got: 'a function' });
    expect(ran).toBe(0);
    const symbol = { ...small(), [Symbol('hidden')]: 1 };
    expect(checkCampaign(symbol)[0]?.path).toBe('campaign.Symbol(hidden)');
  });

  test('anything at all gives complaints and throws nothing', () => {
    const shaped = fc.record(
      { id: fc.anything(), when: fc.anything(), steps: fc.array(fc.anything()), if: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }), shaped),
        (value) => {
          expect(errors(checkCampaign(value)).length).toBeGreaterThan(0);
          for (const complaint of checkCampaignFile({ format: 'campaign/1', campaigns: [value] }))
            expect(formatComplaint(complaint)).toContain(': expected ');
        },
      ),
    );
  });
});

describe('texts made to break the reading', () => {
  test.each<[string, string, string]>([
    ['a comma too many', '{\n  "a": [1,\n 2,]\n}', 'a value in line 3, column 4, got "]"'],
    ['single quotes', "{'a': 1}", 'a name in double quotes, or } in line 1, column 2'],
    [
      'a comment',
      '{\n// who\n}',
      'a name in double quotes, or } in line 2, column 1, got "// who"; take the comment out',
    ],
    ['no comma', '{"a": 1 "b": 2}', 'a comma or } in line 1, column 9'],
    ['no colon', '{"a" 1}', 'a colon in line 1, column 6'],
    ['cut off', '{"a": [', 'a value or ] in line 1, column 8, got the end of the file'],
    ['more behind it', '{} {}', 'the end of the file in line 1, column 4'],
    ['a word', '{"a": True}', 'a value in line 1, column 7, got "True}"'],
    ['a bad number', '{"a": 01}', 'a value in line 1, column 7'],
    ['a line break in a text', '{"a": "x\ny"}', 'a value in line 1, column 7'],
    ['the wrong bracket', '{"a": [1}', 'a comma or ] in line 1, column 9'],
    ['nothing', '', 'a value in line 1, column 1, got the end of the file'],
  ])('%s is told with line and column', (_, text, said) => {
    const { file, complaints } = parseCampaignFile(text);
    expect(file).toBeUndefined();
    expect(complaints.map(formatComplaint).join()).toContain(`file: expected ${said}`);
  });

  test('a byte order mark is no mistake', () => {
    expect(parseCampaignFile(`\uFEFF${JSON.stringify(full())}`).complaints).toEqual([]);
  });

  test('a text of nothing but brackets ends', () => {
    for (const open of ['[', '{"not":', '[{"all":'])
      for (const text of [open.repeat(4e5 / open.length), `{"campaigns":${open.repeat(3e5 / open.length)}`]) {
        const begun = performance.now();
        expect(errors(parseCampaignFile(text).complaints)).toHaveLength(1);
        expect(performance.now() - begun).toBeLessThan(BOUND_MS);
      }
    const closed = `${'['.repeat(1.9e5)}${']'.repeat(1.9e5)}`;
    expect(errors(parseCampaignFile(closed).complaints).length).toBeGreaterThan(0);
  });

  test('a file with bytes changed is read, or refused with a message, as JSON.parse has it', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(full()));
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.integer({ min: 0, max: 255 }) });
    let broken = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(3), (changes, cut) => {
        const copy = bytes.slice(0, cut ? bytes.length : (changes[0]!.at % bytes.length) + 1);
        for (const { at, to } of changes) if (at < copy.length) copy[at] = to;
        const text = new TextDecoder().decode(copy);
        const { file, complaints } = parseCampaignFile(text);
        for (const complaint of complaints) expect(formatComplaint(complaint).length).toBeLessThan(1500);
        const isJson = (() => {
          try {
            return JSON.parse(text) !== undefined;
          } catch {
            return false;
          }
        })();
        if (isJson) return;
        broken++;
        expect(file).toBeUndefined();
        expect(complaints[0]?.expected).toMatch(/ in line \d+, column \d+$/);
      }),
      { numRuns: 400 },
    );
    expect(broken).toBeGreaterThan(120);
  });

  test('the longest file that may be is checked in less than a moment', () => {
    const one = full().campaigns[0];
    const campaigns: Json[] = [];
    while (JSON.stringify(fileOf(...campaigns)).length < CAMPAIGN_CAPS.length - 4000 && campaigns.length < 300)
      campaigns.push({ ...one, id: `c-${campaigns.length}`, limits: {} });
    const text = JSON.stringify(fileOf(...campaigns));
    const begun = performance.now();
    expect(parseCampaignFile(text).complaints).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(BOUND_MS);
  });
});
