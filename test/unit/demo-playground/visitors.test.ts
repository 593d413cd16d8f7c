// The example visitors: their profiles are those of the real reducer, and the playbook tells them apart.
import { readFileSync } from 'node:fs';
import { compile, createLocal, emptyState, judge } from '@dangol/campaigns';
import { parseCampaignFile } from '@dangol/campaigns/check';
import type { CampaignFile } from '@dangol/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../demo-site/catalogue/create-catalogue';
import { makeCatalogue } from '../../../demo-site/data/catalogue/make-catalogue';
import { makeTrial } from '../../../demo-site/data/catalogue/make-trial';
import { type PlaygroundData, playgroundData } from '../../../demo-site/playground/data';
import { sayComplaint } from '../../../demo-site/playground/say-complaint';
import { situationOf } from '../../../demo-site/playground/visitors/situation-of';
import { playgroundWords } from '../../../demo-site/playground/words';
import { fromDemo } from '../../../demo-site/world/from-demo';
import { answerOf } from '../../../packages/dangol/src/inspector/campaigns/say-verdict';

const file = JSON.parse(readFileSync('examples/playbook/playbook.json', 'utf8')) as CampaignFile;
const compiled = compile(file);
const local = createLocal('Asia/Seoul');
let data: PlaygroundData;
beforeAll(() => {
  const made = makeCatalogue(1);
  data = playgroundData(createCatalogue(fromDemo([...made, ...makeTrial(made)])), 'ko');
});

const answerFor = (campaign: string, visitor: string) => {
  const given = data.visitors.find(({ id }) => id === visitor)!;
  const situation = situationOf(given, { data, language: 'ko', now: Date.now(), local });
  return answerOf(judge(compiled, compiled.byId.get(campaign)!, undefined, situation, emptyState()));
};

describe('the campaign', () => {
  it.each([
    ['seen-three-times', 'thrice'],
    ['cart-left-offer', 'left-cart'],
    ['cart-left', 'left-blouse'],
    ['first-order', 'signed-up'],
    ['benefit-interest', 'interested'],
    ['trial-ended', 'trial-over'],
    ['price-drop-wished', 'waiting'],
    ['replenish-reminder', 'stocked'],
    ['replenish-due', 'due'],
    ['searches-knit', 'knit'],
    ['leans-to-outer-age', 'thirties'],
  ])('%s is for %s, and not for a newcomer', (campaign, visitor) => {
    expect(answerFor(campaign, visitor)).toBe('run');
    expect(answerFor(campaign, 'newcomer')).not.toBe('run');
  });

  it.each(file.campaigns.map(({ id }) => id))('%s is seen by somebody, and not by everybody', (campaign) => {
    const seen = data.visitors.filter(({ id }) => answerFor(campaign, id) === 'run');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(data.visitors.length);
  });

  it('about "this item" is judged of everybody who has agreed: each of them looks at one', () => {
    const unknown = data.visitors.filter(({ id }) => answerFor('seen-three-times', id) === 'unknown');
    expect(unknown.map(({ id }) => id)).toEqual(['newcomer']);
  });
});

describe('a complaint', () => {
  it('says in Korean what to write, and in English what is expected', () => {
    const said = (text: string, language: 'ko' | 'en') =>
      parseCampaignFile(text).complaints.map((complaint) => sayComplaint(complaint, playgroundWords[language]));
    const faulty = JSON.stringify({
      format: 'campaign/1',
      campaigns: [{ ...file.campaigns[0], limits: { perDay: 0, coolDown: 'soon' } }],
    });
    expect(said(faulty, 'ko')).toEqual([
      '1부터 100까지의 정수를 쓰세요. 지금은 0입니다.',
      '기간을 숫자와 단위로 쓰세요 (예: 30분, 14일). 지금은 "soon"입니다.',
    ]);
    expect(said(faulty, 'en')[0]).toBe('Expected a whole number from 1 to 100. Now it is 0.');
    expect(said('{\n  "format": ,\n}', 'ko')[0]).toContain('2번째 줄');
  });
});
