import type { Channel, ChannelDecisions, ConsentRecord, Decision, Notice, Purpose, Regime } from '@dangol/schema';

/** What the notice reads of consent as it stands. */
export interface ConsentView {
  regime: Regime;
  /** Whose decisions hold now; default whoever decided last. */
  subject?: ConsentRecord['subject'];
  /** The newest decisions; a purpose that is absent is undecided. */
  decisions: Partial<Record<Purpose, Decision>>;
  channels: ChannelDecisions;
  /** What may be used now. */
  allowed: Purpose[];
  /** Used by the site and held back for want of a decision. */
  undecided: Purpose[];
  /** Version of the notice shown last. */
  noticed: string | null;
  /** Epoch ms. */
  askAfter: number;
  isChild: boolean;
  /** What the site uses; where it is not told, what is undecided, decided or allowed stands for it. */
  uses?: readonly Purpose[];
  /** The version of the notice that grants are held against, where the site has named one. */
  noticeVersion?: string | undefined;
  /** What the site lets begin once the notice was shown; default nothing. */
  afterNotice?: readonly Purpose[];
  /** The visitor has erased everything. */
  isErased?: boolean;
}

/** What goes with a decision. */
export interface Deciding {
  source: 'banner' | 'settings';
  notice: Notice;
  channels?: Partial<Record<Channel, { ad?: boolean; night?: boolean }>>;
}

/** All that the notice knows of the rest of dangol: a slice of `client.consent`. Anything with these functions can stand for it. */
export interface ConsentControl {
  state(): ConsentView;
  history(): readonly ConsentRecord[];
  set(purposes: Partial<Record<Purpose, boolean>>, options: Deciding): void;
  noticed(version: string, textHash?: string): void;
  snooze(days?: number): void;
  /** Calls back after every change, of this tab or another; gives its remover. */
  subscribe(listener: () => void): () => void;
}
