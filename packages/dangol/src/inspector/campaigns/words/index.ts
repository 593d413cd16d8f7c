import { en } from './en';
import { type CampaignWords, ko } from './ko';

export type { CampaignWords };

/** The words of the campaigns tab, by language. */
export const campaignWords: Readonly<Record<'ko' | 'en', CampaignWords>> = { ko, en };
