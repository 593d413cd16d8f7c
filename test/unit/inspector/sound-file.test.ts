// What is refused of a rules file is not read by the inspector: it may be of any form.
import type { CampaignFile } from '@dangol/schema';
import { expect, it } from 'vitest';
import { soundFile } from '../../../packages/dangol/src/inspector/campaigns/sound-file';
import { aCampaign } from './verdicts';

const file = {
  format: 'campaign/1',
  campaigns: [aCampaign(), null, 7, aCampaign({ id: 'last' })],
} as never as CampaignFile;
const read = (refused: string[], given: CampaignFile | undefined = file) =>
  soundFile({ file: () => given, refused: () => refused })?.campaigns.map(({ id }) => id);

it('is the file without the campaigns that are refused', () => {
  expect(read(['campaigns[1]: expected a campaign', 'campaigns[2]: expected a campaign'])).toEqual([
    'seen-thrice',
    'last',
  ]);
});

it('is nothing where the file is refused as a whole, or not read', () => {
  expect(read(['format: expected "campaign/1"', 'campaigns[1]: expected a campaign'])).toBeUndefined();
  expect(soundFile({ file: () => undefined, refused: () => [] })).toBeUndefined();
});
