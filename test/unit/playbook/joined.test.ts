import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Campaign, CampaignFile, Message, Step } from '@dangol/schema';
import { describe, expect, it } from 'vitest';
import { BENEFITS } from '../../../demo-site/coupons/benefits';

const folder = join(import.meta.dirname, '..', '..', '..', 'examples', 'playbook');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CampaignFile;
const whole = read('playbook.json');
const entries = readdirSync(folder).filter(
  (name) => name.endsWith('.json') && !/^(playbook|campaigns)\.json$/.test(name),
);
const DAY_MS = 86_400_000;

const stepsOf = ({ steps, split }: Campaign): Step[] => [steps, ...(split?.arms ?? []).map((arm) => arm.steps)].flat();
const messagesOf = (campaign: Campaign): Message[] =>
  stepsOf(campaign).flatMap((step) => ('show' in step ? [step.show] : []));

it('playbook.json is its entries joined, as the script joins them', () => {
  const printed = execFileSync(process.execPath, [join(folder, 'join.mjs')], { encoding: 'utf8' });
  expect(whole).toEqual(JSON.parse(printed));
  expect(entries).toHaveLength(10);
  const picked = execFileSync(process.execPath, ['join.mjs', 'trial.json', 'cart-left.json'], { cwd: folder });
  const some = JSON.parse(String(picked)) as CampaignFile;
  expect(some.campaigns.map(({ id }) => id)).toEqual(['trial-ended', 'cart-reminder', 'cart-left-offer', 'cart-left']);
  expect(some.groups).toMatchObject({ cart: { perDay: 1 }, overlays: { perSession: 1, perDay: 2 } });
});

it('some are joined into a file as well as printed', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'dangol-playbook-')), 'campaigns.json');
  execFileSync(process.execPath, ['join.mjs', 'trial.json', '--out', out], { cwd: folder });
  expect(JSON.parse(readFileSync(out, 'utf8')).campaigns.map(({ id }: Campaign) => id)).toEqual(['trial-ended']);
});

it('what is joined may lie anywhere: it names no schema that only this folder could find', () => {
  expect(whole).not.toHaveProperty('$schema');
});

it('two campaigns of one id are refused', () => {
  const twice = join(folder, 'trial.json');
  expect(() => execFileSync(process.execPath, [join(folder, 'join.mjs'), twice, twice], { stdio: 'pipe' })).toThrow(
    /"trial-ended" is there twice/,
  );
});

describe.each(whole.campaigns.map((campaign) => [campaign.id, campaign] as const))('%s', (_, campaign) => {
  it('says everything in Korean and in English', () => {
    const texts: [string, unknown][] = [];
    JSON.stringify(campaign, (key, value) => {
      if (/^(name|title|body|text|label|low|high)$/.test(key) && typeof value === 'object') texts.push([key, value]);
      return value;
    });
    expect(texts.length).toBeGreaterThan(1);
    for (const [, text] of texts) {
      const { ko, en } = text as { ko: string; en: string };
      expect(ko).toMatch(/[가-힣]|^\{item\.title\}$/);
      expect(en).toMatch(/[A-Za-z]/);
      expect(en).not.toMatch(/[가-힣]/);
    }
  });

  it('has a goal, and is capped wherever it shows something', () => {
    expect(campaign.goal).toBeDefined();
    const isCapped = (limits: object = {}) =>
      ['perSession', 'perDay', 'total', 'coolDown'].some((cap) => cap in limits);
    const group = campaign.limits?.group ? whole.groups?.[campaign.limits.group] : undefined;
    if (messagesOf(campaign).length) expect(isCapped(campaign.limits) || isCapped(group)).toBe(true);
  });

  it('promises the coupons that the demo shop gives, for as long', () => {
    const benefits = messagesOf(campaign).flatMap(({ benefit, thanks }) =>
      [benefit ?? [], thanks?.benefit ?? []].flat(),
    );
    for (const { kind, text, coupon } of benefits) {
      if (!coupon) continue;
      const given = BENEFITS.get(`${campaign.id}/${kind}`);
      expect(coupon).toEqual({ issue: true, validFor: validFor(given?.validForMs) });
      const figure = given?.percent !== undefined ? `${given.percent}%` : given?.amount?.toLocaleString('ko');
      expect((text as { ko: string }).ko).toContain(figure);
    }
  });

  it('asks the law again before anything is sent, and ends with the purchase', () => {
    for (const step of stepsOf(campaign)) {
      if (!('intent' in step)) continue;
      const { recheck, cancelOn, channels, message } = step.intent;
      expect(recheck).toContain('consent');
      expect(cancelOn?.map(({ event }) => event)).toContain('purchase');
      expect(channels.length).toBeGreaterThan(0);
      // The sender writes the label that advertising begins with, with its own name and the way out.
      expect(JSON.stringify(message)).not.toContain('(광고)');
    }
  });
});

it('every coupon of the demo shop is promised by one of them', () => {
  const promised = whole.campaigns.flatMap((campaign) =>
    messagesOf(campaign).flatMap(({ benefit, thanks }) =>
      [benefit, thanks?.benefit].flatMap((given) => (given?.coupon ? [`${campaign.id}/${given.kind}`] : [])),
    ),
  );
  expect([...new Set(promised)].sort()).toEqual([...BENEFITS.keys()].sort());
});

it('each entry is a rules file of its own, and both readmes tell of it', () => {
  for (const name of entries) {
    const { format, $schema } = read(name);
    expect(format).toBe('campaign/1');
    expect(existsSync(join(folder, $schema!))).toBe(true);
    for (const readme of ['README.md', 'README.ko.md'])
      expect(readFileSync(join(folder, readme), 'utf8')).toContain(name);
  }
});

function validFor(ms = 0): string {
  return ms % DAY_MS || ms === DAY_MS ? `${ms / 3_600_000}h` : `${ms / DAY_MS}d`;
}
