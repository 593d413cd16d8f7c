import { readFileSync } from 'node:fs';
import { checkCampaign, formatComplaint, parseCampaignFile } from '@dangol/campaigns/check';
import { CAMPAIGN_CAPS, FACTS, type Fact, type FactForm, VARIABLES } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { readDocs } from '../../../../packages/campaigns/schema/read-docs';
import { FORMS, type Form } from '../../../../packages/campaigns/src/check/forms';
import { small } from './samples';

const markdown = readFileSync(new URL('../../../../packages/campaigns/docs/rules.md', import.meta.url), 'utf8');
const docs = readDocs(markdown);

describe('the reference', () => {
  test.each(Object.entries(FORMS))('has every field of %s, those that are needed in bold', (name, form) => {
    const fields = new Set(([form].flat() as unknown as Form[]).flatMap((one) => Object.keys(one)));
    const rows = docs.get(name)?.map((row) => row.name + (row.isNeeded ? '!' : ''));
    expect(new Set(rows)).toEqual(fields);
    expect(rows).toHaveLength(fields.size);
  });

  test.each(Object.keys(FACTS) as Fact[])('has the fact %s with its type, what it takes and what it needs', (fact) => {
    const { type, takes = [], values, purpose = '' } = FACTS[fact] as FactForm;
    const row = docs.get('fact')?.find(({ name }) => name === fact);
    const isOpen = fact === 'demographic';
    expect(row?.cells.slice(0, 3)).toEqual([
      isOpen ? 'text or number' : values ? `${type}: ${values.join(', ')}` : type,
      takes.map((name) => name.replace(/(.+)!/, '**$1**')).join(', '),
      purpose,
    ]);
    expect(row?.cells[3]).toMatch(/\.$/);
  });

  test('has no fact that there is not', () => {
    expect(docs.get('fact')?.map(({ name }) => name)).toEqual(Object.keys(FACTS));
  });

  test('has every variable', () => {
    expect(markdown).toContain(VARIABLES.map((name) => `\`{${name}}\``).join(', '));
  });

  test('has the caps', () => {
    const { length, campaigns, tests, depth, steps, list, text } = CAMPAIGN_CAPS;
    const caps = `${length.toLocaleString('en')} characters a file, ${campaigns} campaigns, ${tests} tests a campaign, conditions ${depth} deep, ${steps} steps, ${list} entries a list, ${text.toLocaleString('en')} characters a text`;
    expect(markdown).toContain(caps);
  });

  test('has an example that the check has nothing to say to, and the line that it would say', () => {
    const [, example] = /```json\n([\s\S]+?)```/.exec(markdown)!;
    expect(parseCampaignFile(example!).complaints).toEqual([]);
    const [said] = checkedByDesk({ when: [{ idle: '30 minutes' }] });
    expect(markdown).toContain(said);
  });

  test('has conditions that the check takes', () => {
    const conditions = [...markdown.matchAll(/`(\{ "(?:not|fact)".+?\})`(?!…)/g)]
      .map(([, json]) => json!)
      .filter((json) => !json.includes('…'));
    expect(conditions.length).toBeGreaterThanOrEqual(3);
    for (const json of conditions) expect(checkCampaign(small({ if: JSON.parse(json) }))).toEqual([]);
  });
});

/** Its complaints of a file with one campaign. */
function checkedByDesk(more: object): string[] {
  const file = { format: 'campaign/1', campaigns: [small(more)] };
  return parseCampaignFile(JSON.stringify(file)).complaints.map(formatComplaint);
}
