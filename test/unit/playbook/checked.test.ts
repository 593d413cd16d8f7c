import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatComplaint, parseCampaignFile } from '../../../packages/campaigns/src/check';

const folder = join(import.meta.dirname, '..', '..', '..', 'examples', 'playbook');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

it.each(names)('%s: no mistake and no warning', (name) => {
  const { complaints } = parseCampaignFile(readFileSync(join(folder, name), 'utf8'));
  expect(complaints.map((complaint) => formatComplaint(complaint))).toEqual([]);
});
