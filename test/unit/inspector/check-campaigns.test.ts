// The check list's lines for campaigns: each broken set-up has its line, and says what to change.
import type { Campaign, CampaignFile } from '@dangol/schema';
import { describe, expect, it } from 'vitest';
import { checkCampaigns } from '../../../packages/dangol/src/inspector/doctor/checks/check-campaigns';
import type { Findings } from '../../../packages/dangol/src/inspector/doctor/findings';
import { sentence } from '../../../packages/dangol/src/inspector/doctor/sentence';
import { doctorWords } from '../../../packages/dangol/src/inspector/doctor/words';
import { aCampaign } from './verdicts';

const aFile = (...campaigns: Campaign[]): CampaignFile => ({ format: 'campaign/1', campaigns });
const answer = (text: string, status = 200) => ({ address: '/campaigns.json', status, text });
const intent = { expires: '2d', channels: ['email' as const], message: { title: 'x' } };

function linesOf(campaigns: Partial<NonNullable<Findings['campaigns']>> | undefined, backend?: string) {
  const findings = {
    data: { campaigns: '/campaigns.json', backend },
    backends: [],
    delivery: undefined,
    campaigns: campaigns && {
      answer: answer('{}'),
      file: aFile(aCampaign()),
      refused: [],
      isSlow: false,
      asked: ['necessary', 'personalization'],
      ...campaigns,
    },
  };
  return checkCampaigns(findings as never as Findings).map((line) => {
    const { text, fix } = sentence(line, doctorWords.en);
    return `${line.state}: ${text}${fix && ` → ${fix}`}`;
  });
}

describe('the line of campaigns', () => {
  it('is ok for a file in order, and in a build without campaigns', () => {
    expect(linesOf({})).toEqual(['ok: 1 in use.']);
    expect(linesOf(undefined)).toEqual(['ok: This build has no campaigns.']);
  });

  const broken: [name: string, found: Parameters<typeof linesOf>[0], line: RegExp][] = [
    [
      'a file that is not there',
      { answer: answer('', 404) },
      /^failing: \/campaigns\.json cannot be read \(404\).* → Upload/,
    ],
    [
      'a file on another origin without CORS',
      { answer: { address: 'https://cdn/c.json', problem: 'cors' } },
      /\(cors\)/,
    ],
    ['an HTML page in its place', { answer: answer('<!doctype html>') }, /^failing: .* HTML page .* → Upload/],
    [
      'a file that is no JSON',
      { answer: answer('{ "format": "campaign/1", }') },
      /^failing: .* is no JSON\. → Check the file/,
    ],
    [
      'a file that is refused as a whole',
      { file: undefined, refused: ['format: expected campaign/1'] },
      /^failing: The rules file is refused as a whole: format: expected campaign\/1 → Mend/,
    ],
    [
      'a campaign that is refused',
      { refused: ['campaigns[2].if.fact: expected one of the facts'] },
      /^failing: A campaign is refused: campaigns\[2\]\.if\.fact: expected .* → Mend .* the other campaigns run\.$/,
    ],
    [
      'a purpose that nothing asks for',
      { file: aFile(aCampaign({ id: 'thirties', if: { fact: 'demographic', name: 'ageBand', eq: '30s' } })) },
      /^warning: Will not run for this visitor: thirties\. The notice does not ask for .* demographics\. → Have the notice or a form of your own/,
    ],
    [
      'something to be sent later without a backend',
      { file: aFile(aCampaign({ id: 'later', steps: [{ intent }] })) },
      /^warning: Messages are to be sent later, .*: later\. → Write data-backend/,
    ],
    [
      'a group that the file does not have',
      { file: aFile(aCampaign({ limits: { group: 'coupons' } })) },
      /^warning: .* no groups of these names: coupons\. → Add them/,
    ],
    [
      'overlays that nothing counts together',
      { file: aFile(aCampaign(), aCampaign({ id: 'second' })) },
      /^warning: 2 campaigns lie over the page.* → Say it in the file/,
    ],
    ['campaigns that have not begun', { file: undefined, isSlow: true }, /^unknown: They have not begun yet/],
  ];
  it.each(broken)('tells of %s', (_, found, wanted) => {
    expect(linesOf(found)).toEqual([expect.stringMatching(wanted)]);
  });

  it('says nothing of what is switched off, nor of a backend that is there', () => {
    const file = aFile(aCampaign({ id: 'later', steps: [{ intent }] }), aCampaign({ id: 'off', enabled: false }));
    expect(linesOf({ file }, '/events')).toEqual(['ok: 1 in use.']);
  });
});
