// The playground's fields: every one is of something that the rules file has or may have, and what is typed makes rules that the package finds sound.
import { readFileSync } from 'node:fs';
import { parseCampaignFile } from '@dangol/campaigns/check';
import type { CampaignFile } from '@dangol/schema';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../demo-site/playground/entries-of';
import { changeField, fieldValue } from '../../../demo-site/playground/fields/change-field';
import type { Field } from '../../../demo-site/playground/fields/field';
import { fieldsOf } from '../../../demo-site/playground/fields/fields-of';
import { pathOf, setAt } from '../../../demo-site/playground/fields/set-at';
import { playgroundWords } from '../../../demo-site/playground/words';
import { writeFile } from '../../../demo-site/playground/write-file';
import { campaignWords } from '../../../packages/dangol/src/inspector/campaigns/words';

const playbook = JSON.parse(readFileSync('examples/playbook/playbook.json', 'utf8')) as CampaignFile;
const entries = entriesOf(playbook, 'ko');
const context = { words: playgroundWords.ko, said: campaignWords.ko, products: [['P1012', '코트'] as const] };
const fields = (file: CampaignFile) =>
  fieldsOf(file.campaigns[0]!, ['campaigns', 0], context).flatMap((group) => group.fields);
const errors = (file: CampaignFile) =>
  parseCampaignFile(writeFile(file)).complaints.filter(({ level }) => level === 'error');

/** Something sound for each kind of field, other than what is there. */
const TYPED: Record<Field['kind'], string | string[]> = {
  number: '3',
  share: '10',
  duration: '5d',
  text: '글',
  choice: '',
  channels: ['email'],
  date: '2026-12-24',
};
const soundText = ({ keys }: Field): string => {
  const last = keys.at(-1);
  return { hours: '09:00-21:00', place: 'after:#detail', shift: '-3d' }[String(last)] ?? TYPED.text.toString();
};

describe.each(entries.map((entry) => [entry.id, entry] as const))('the fields of %s', (_, { file }) => {
  it('begin with rules in order, which are laid out without loss', () => {
    expect(errors(file)).toEqual([]);
    expect(JSON.parse(writeFile(file))).toEqual(file);
    expect(fields(file).length).toBeGreaterThan(8);
  });

  it('have a name, a place of their own, and leave sound rules whatever of their kind is typed', () => {
    const all = fields(file);
    expect(new Set(all.map(({ keys }) => pathOf(keys))).size).toBe(all.length);
    for (const field of all) {
      expect(field.label).toBeTruthy();
      const typed =
        field.kind === 'choice'
          ? field.options!.at(-1)![0]
          : field.kind === 'text'
            ? soundText(field)
            : TYPED[field.kind];
      const changed = changeField(file, field, typed);
      expect(errors(changed), pathOf(field.keys)).toEqual([]);
      if (!field.whole) expect(fieldValue(changed, field)).toEqual(typed);
    }
  });

  it('leave out what is emptied, and nothing else', () => {
    for (const field of fields(file).filter(({ isOptional }) => isOptional)) {
      const emptied = changeField(file, field, '');
      expect(fieldValue(emptied, field)).toBe('');
      expect(JSON.stringify(emptied)).not.toContain('{}');
    }
  });
});

describe('what is typed', () => {
  const [{ file }] = entries as [(typeof entries)[number]];
  const field = (name: string) => fields(file).find(({ keys }) => keys.at(-1) === name)!;

  it('that is no number stays as it is, for the check to complain of', () => {
    const wrong = changeField(file, field('perDay'), 'often');
    expect(errors(wrong)).toEqual([expect.objectContaining({ path: 'campaigns[0].limits.perDay' })]);
  });

  it('as a benefit comes whole and goes whole', () => {
    const kind = field('kind');
    const given = changeField(file, kind, 'points');
    const [step] = given.campaigns[0]!.steps;
    expect(step).toMatchObject({ show: { benefit: { kind: 'points', text: { ko: '적립금 3,000원' } } } });
    expect(changeField(given, kind, '').campaigns[0]!.steps).toEqual(file.campaigns[0]!.steps);
  });

  it('as the thanks of a survey is in them, and so are its questions', () => {
    const { file: trial } = entries.find(({ id }) => id === 'trial-ended')!;
    const at = (path: string) =>
      fields(trial).find(({ keys }) => pathOf(keys) === `campaigns[0].steps[2].show.${path}`);
    const changed = changeField(trial, at('thanks.benefit.coupon.validFor')!, '5d');
    expect(changed.campaigns[0]!.steps[2]).toMatchObject({
      show: { thanks: { benefit: { coupon: { validFor: '5d' } } } },
    });
    expect(errors(changed)).toEqual([]);
    expect(at('questions[1].label.ko')!.label).toBe('질문 2 (한국어)');
    expect(at('benefit.kind')).toBeUndefined();
  });

  it('makes what is missing on the way, and takes empty objects away again', () => {
    const before = { a: { b: 1 } };
    const made = setAt(before, ['c', 'd'], 2);
    expect(made).toEqual({ a: { b: 1 }, c: { d: 2 } });
    expect(setAt(made, ['c', 'd'], undefined)).toEqual(before);
    expect(before).toEqual({ a: { b: 1 } });
  });
});
