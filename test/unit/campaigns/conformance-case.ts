// One case of packages/campaigns/cases.json, as its README describes the form.
import { readFileSync } from 'node:fs';
import {
  type CampaignState,
  compileWith,
  createLocal,
  decide,
  judge,
  type Signal,
  type Situation,
} from '@dangol/campaigns';
import type { Campaign, CampaignFile, Profile } from '@dangol/schema';

/** A case: what differs from the file's defaults. */
export interface ConformanceCase {
  name: string;
  now?: number;
  rule?: Partial<Campaign>;
  file?: Partial<CampaignFile>;
  profile?: Partial<Profile> | null;
  situation?: object;
  signal?: Signal | null;
  state?: Partial<CampaignState>;
  verdict: Record<string, unknown>;
}

/** The file as it is published. */
export const CASES_URL = new URL('../../../packages/campaigns/cases.json', import.meta.url);

interface CaseFile {
  now: number;
  defaults: { rule: Campaign; signal: Signal; situation: object; profile: Profile; state: CampaignState };
  cases: ConformanceCase[];
}

export const CASES = JSON.parse(readFileSync(CASES_URL, 'utf8')) as CaseFile;

/** Judges a case; gives the verdict in the form of the file. */
export function playCase({ rule, file, profile, situation, signal, state, now = CASES.now }: ConformanceCase) {
  const { defaults } = CASES;
  const { offsetMinutes, items, ...plain } = { ...defaults.situation, ...situation } as unknown as {
    offsetMinutes: number;
    items: { id: string }[];
  } & Situation;
  const utc = createLocal('UTC');
  const judged: Situation = {
    ...(plain as unknown as Situation),
    now,
    local: (at) => utc(at + offsetMinutes * 60_000),
    snapshot: profile === null ? null : { ...defaults.profile, ...profile },
    items: new Map(items.map(({ id, ...item }) => [id, item])),
  };
  // Some rules are such as a check refuses: what an evaluator makes of them has to be right all the same.
  const unchecked = { frame: () => [], campaign: () => [] };
  const compiled = compileWith({ ...file, campaigns: [{ ...defaults.rule, ...rule }] }, unchecked);
  const campaign = compiled.campaigns[0]!;
  const happened = signal === undefined ? defaults.signal : (signal ?? undefined);
  const kept = { ...defaults.state, ...state };
  // A signal that is none of the campaign's triggers has no verdict at all in a decision.
  const [decided] = happened ? decide(compiled, happened, judged, kept).verdicts : [];
  const { campaign: _, take: __, ...verdict } = decided ?? judge(compiled, campaign, happened, judged, kept);
  return JSON.parse(JSON.stringify(verdict)) as Record<string, unknown>;
}
