import { readFileSync, writeFileSync } from 'node:fs';
import { checkCampaignFile } from '@dangol/campaigns/check';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { makeSchema } from '../../../../packages/campaigns/schema/make-schema';
import fc from '../../../support/property';
import { allFacts, fileOf, full, type Json, small } from './samples';

const root = new URL('../../../../packages/campaigns/', import.meta.url);
const path = new URL('campaign.schema.json', root);
const made = makeSchema(readFileSync(new URL('docs/rules.md', root), 'utf8'));
const text = `${JSON.stringify(made, null, 1)}\n`;
if (process.env.DANGOL_WRITE === 'schema') writeFileSync(path, text);

const isValid = new Ajv({ strict: true, keywords: ['enumDescriptions'], allErrors: false }).compile(made);
const errors = (file: unknown) => checkCampaignFile(file).filter(({ level }) => level === 'error');

test('the published schema is what the table, the facts and the docs make (DANGOL_WRITE=schema writes it)', () => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('an editor explains every field', () => {
  const unexplained: string[] = [];
  const walk = (schema: Json, at: string): void => {
    for (const [name, field] of Object.entries<Json>(schema.properties ?? {}))
      if (!field.description) unexplained.push(`${at}.${name}`);
    for (const [name, one] of Object.entries<Json>(schema.definitions ?? {})) walk(one, name);
    for (const one of schema.anyOf ?? []) walk(one, at);
    for (const one of schema.enumDescriptions ?? []) if (!one) unexplained.push(at);
  };
  walk(made, 'file');
  expect(unexplained).toEqual([]);
});

test('schema and check both take what is sound', () => {
  const files = [full(), fileOf(), fileOf(small()), fileOf(...allFacts())];
  for (const file of files) {
    expect(checkCampaignFile(file).filter(({ path: at }) => !/demographic|\.fact$/.test(at))).toEqual([]);
    expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
  }
});

/** Every place of a file, as a path of keys. */
function placesOf(value: Json, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.keys(value).flatMap((key) => placesOf(value[key], [...at, key]))];
}

function change(file: Json, place: (string | number)[], how: (parent: Json, key: string | number) => void): Json {
  const copy = structuredClone({ file });
  let parent: Json = copy;
  for (const key of ['file', ...place].slice(0, -1)) parent = parent[key];
  how(parent, ['file', ...place].at(-1)!);
  return copy.file;
}

const places = placesOf(full());
const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<Json>(
    '',
    ' ',
    '3',
    '14 days',
    -1,
    0,
    1.5,
    1e16,
    [],
    {},
    null,
    true,
    [[]],
    'javascript:alert(1)',
    '{x}',
  ),
);

test('whatever the schema refuses of a broken file, the check refuses too', () => {
  let refused = 0;
  const isRefused = (file: Json) => {
    if (isValid(file)) return;
    refused++;
    expect(errors(file), JSON.stringify(isValid.errors)).not.toEqual([]);
  };
  fc.assert(
    fc.property(fc.constantFrom(...places), junk, fc.constantFrom('set', 'drop', 'add'), (place, value, how) => {
      isRefused(
        change(full(), place, (parent, key) => {
          if (how === 'set' || typeof parent[key] !== 'object') parent[key] = value;
          else if (how === 'drop') delete parent[key];
          else if (parent[key]) parent[key].added = value;
        }),
      );
    }),
    { numRuns: 600 },
  );
  expect(refused).toBeGreaterThan(250);
});

const broken: [string, Json][] = [
  ['a campaign without steps', small({ steps: undefined })],
  ['an unknown field', small({ iff: {} })],
  ['an unknown fact', small({ if: { fact: 'viewss', gte: 1 } })],
  ['an operator of another type', small({ if: { fact: 'stage', gte: 1 } })],
  ['a value of another type', small({ if: { fact: 'visits', gte: '3' } })],
  ['a value that there is not', small({ if: { fact: 'stage', eq: 'byer' } })],
  ['a field that the fact does not take', small({ if: { fact: 'visits', within: '7d', gte: 1 } })],
  ['a field that the fact needs', small({ if: { fact: 'count', gte: 1 } })],
  ['two triggers in one', small({ when: [{ exit: true, idle: '3s' }] })],
  [
    'a script as a link',
    small({ steps: [{ show: { format: 'toast', title: 'x', actions: [{ label: 'x', url: 'javascript:x' }] } }] }),
  ],
  ['an unknown variable', small({ steps: [{ show: { format: 'toast', title: '{user.name}' } }] })],
  ['a duration in words', small({ steps: [{ wait: '3 days' }] })],
  ['too many steps', small({ steps: Array(7).fill({ wait: '1d' }) })],
];
test.each(broken)('schema and check both refuse %s', (_, campaign) => {
  const file = JSON.parse(JSON.stringify(fileOf(campaign)));
  expect(isValid(file)).toBe(false);
  expect(errors(file)).not.toEqual([]);
});

const show = (more: object) => small({ steps: [{ show: { format: 'survey', title: 'x', ...more } }] });
const intent = (more: object) =>
  small({ steps: [{ intent: { expires: '1d', channels: ['email'], message: { title: 'x' }, ...more } }] });
const deep = (levels: number): Json => (levels ? { not: deep(levels - 1) } : { fact: 'known', eq: true });
const option = { id: 'a', label: 'x' };
const finer: [string, Json[], object?][] = [
  ['two campaigns of one id', [small(), small()]],
  [
    'two arms of one name',
    [small({ split: { arms: [1, 2].map(() => ({ name: 'a', share: 0.1, steps: [{ wait: '1d' }] })) } })],
  ],
  ['an arm called base', [small({ split: { arms: [{ name: 'base', share: 0.1, steps: [{ wait: '1d' }] }] } })]],
  ['two questions of one id', [show({ questions: [1, 2].map(() => ({ id: 'a', kind: 'text', label: 'x' })) })]],
  [
    'two options of one id',
    [show({ questions: [{ id: 'a', kind: 'choice', label: 'x', options: [option, option] }] })],
  ],
  ['a group that there is not', [small({ limits: { group: 'offers' } })]],
  ['a zone that there is not', [], { zone: 'Asia/Seol' }],
  ['a day that there is not', [small({ window: { from: '2026-02-30' } })]],
  ['an end before the beginning', [small({ window: { from: '2026-02-02', to: '2026-02-01' } })]],
  ['hours without any', [small({ window: { hours: '09:00-09:00' } })]],
  [
    'shares above 1',
    [small({ split: { arms: ['a', 'b'].map((name) => ({ name, share: 0.6, steps: [{ wait: '1d' }] })) } })],
  ],
  ['a test without an operator', [small({ if: { fact: 'visits' } })]],
  ['bias of nothing', [small({ if: { fact: 'bias', gte: 0.5 } })]],
  ['bias of two', [small({ if: { fact: 'bias', brand: 'a', category: 'b', gte: 0.5 } })]],
  ['more than 60 tests', [small({ if: { all: Array(61).fill({ fact: 'visits', gte: 1 }) } })]],
  ['conditions too deep', [small({ if: deep(8) })]],
  ['a survey without questions', [show({})]],
  ['a choice without options', [show({ questions: [{ id: 'a', kind: 'choice', label: 'x' }] })]],
  ['an intent without a time', [intent({})]],
  ['an intent with two times', [intent({ after: '1d', at: 'trial-end' })]],
  ['a shift of nothing', [intent({ after: '1d', shift: '1d' })]],
  ['an address in an intent', [intent({ after: '1d', message: { title: 'Mail kim@shop.kr' } })]],
  ['a mobile number in an intent', [intent({ after: '1d', message: { title: 'x', body: { ko: '010-1234-5678' } } })]],
];
test.each(finer)('the check alone refuses %s', (_, campaigns, more) => {
  const file = { ...fileOf(...campaigns), ...more };
  expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
  expect(errors(file)).toHaveLength(1);
});
