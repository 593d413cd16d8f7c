import type { Channel } from '@dangol/schema';
import { asksNight } from './choice';
import type { ConsentView } from './consent-control';
import type { AskedPurpose, NoticeWords } from './words/notice-words';

/** One purpose as the notice explains it. */
export interface PurposeContent {
  purpose: AskedPurpose;
  name: string;
  /** Name and text of each fact. */
  facts: [name: string, text: string][];
  channels: { channel: Channel; ad: string; night: string | undefined }[];
}

/** All that a notice says. */
export interface NoticeContent {
  words: NoticeWords;
  /** Paragraphs above the purposes. */
  lead: string;
  purposes: PurposeContent[];
  /** Address of the privacy policy. */
  policy: string | undefined;
}

/** What the notice is made of beside its words. */
export interface NoticeParts {
  asked: readonly AskedPurpose[];
  channels: readonly Channel[];
  policy: string | undefined;
}

/** Puts the notice together: what it says of each purpose, and from when the purpose is used under this regime. */
export function noticeContent(
  words: NoticeWords,
  state: ConsentView,
  { asked, channels, policy }: NoticeParts,
): NoticeContent {
  const { regime, allowed, decisions, afterNotice = [] } = state;
  // Elsewhere this notice permits nothing by being seen.
  const isAfterNotice = (purpose: AskedPurpose) => regime === 'kr' && afterNotice.includes(purpose);
  const start = (purpose: AskedPurpose) => {
    if (isAfterNotice(purpose)) return words.afterNotice;
    return allowed.includes(purpose) && !decisions[purpose] ? words.inUse : words.afterConsent;
  };
  return {
    words,
    policy,
    lead: !asked.length ? words.nothing : asked.some(isAfterNotice) ? words.leadAfterNotice : words.lead,
    purposes: asked.map((purpose) => {
      const { name, what, items, retention } = words.purposes[purpose];
      return {
        purpose,
        name,
        facts: [
          [words.what, what],
          [words.items, items],
          [words.retention, retention],
          [words.start, start(purpose)],
        ],
        channels:
          purpose === 'marketing'
            ? channels.map((channel) => ({
                channel,
                ad: words.ad[channel],
                night: asksNight(channel, regime)
                  ? words.night.replace('{channel}', () => words.ad[channel])
                  : undefined,
              }))
            : [],
      };
    }),
  };
}

/**
 * The text that a decision is recorded against: every sentence of the notice in the order of the page, one a line, and the buttons' words.
 * A shop that keeps it by its hash can show later what a visitor has read.
 */
export function noticeText({ words, lead, purposes, policy }: NoticeContent): string {
  const explained = purposes.flatMap(({ name, facts, channels }) => [
    name,
    ...facts.map(([fact, text]) => `${fact}: ${text}`),
    ...(channels.length ? [words.channels] : []),
    ...channels.flatMap(({ ad, night }) => (night ? [ad, night] : [ad])),
  ]);
  const buttons = [words.refuse, words.choose, words.save, words.accept, words.snooze];
  return [words.title, lead, ...explained, words.right, ...(policy ? [words.policy] : []), ...buttons].join('\n');
}
