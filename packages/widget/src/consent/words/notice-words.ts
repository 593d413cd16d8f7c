import type { Channel, Purpose } from '@dangol/schema';

/** What a notice says of one purpose. */
export interface PurposeWords {
  name: string;
  /** What the data is used for. */
  what: string;
  /** Which data. */
  items: string;
  /** How long it is kept, and where. */
  retention: string;
}

/** A purpose that can be asked for. */
export type AskedPurpose = Exclude<Purpose, 'necessary'>;

/** Every word of the notice. `{shop}` stands for the shop's name. */
export interface NoticeWords {
  title: string;
  /** Where everything waits for a consent. */
  lead: string;
  /** Where some of it starts once the notice was shown. */
  leadAfterNotice: string;
  /** The right to refuse, and what follows from it: nothing. */
  right: string;
  /** In place of the question when there is none. */
  nothing: string;
  policy: string;
  refuse: string;
  choose: string;
  save: string;
  accept: string;
  snooze: string;
  close: string;
  /** The close button of a notice that came by itself. */
  closeAsking: string;
  /** Names of the facts about a purpose. */
  what: string;
  items: string;
  retention: string;
  start: string;
  afterNotice: string;
  /** Where the law lets it start by itself. */
  inUse: string;
  afterConsent: string;
  channels: string;
  ad: Record<Channel, string>;
  /** `{channel}`: its name. */
  night: string;
  /** Said to screen readers when the notice comes by itself; `{title}`: its title. */
  shown: string;
  purposes: Record<AskedPurpose, PurposeWords>;
}

/** Words in place of the built-in ones; of a purpose or the channels, some will do. */
export type NoticeTexts = Partial<Omit<NoticeWords, 'purposes' | 'ad'>> & {
  ad?: Partial<Record<Channel, string>>;
  purposes?: Partial<Record<AskedPurpose, Partial<PurposeWords>>>;
};
