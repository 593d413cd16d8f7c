import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { entries } from '../../../examples/playbook/join.mjs';
import { formatComplaint, parseCampaignFile } from '../../../packages/campaigns/src/check';

const folder = join(import.meta.dirname, '..', '..', '..', 'examples', 'playbook');
const names = [...entries(), join(folder, 'playbook.json')].map((path) => basename(path));

it.each(names)('%s: no mistake and no warning', (name) => {
  const { complaints } = parseCampaignFile(readFileSync(join(folder, name), 'utf8'));
  expect(complaints.map((complaint) => formatComplaint(complaint))).toEqual([]);
});
