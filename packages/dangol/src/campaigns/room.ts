import type { Compiled, Situation, Verdict } from '@dangol/campaigns';
import type { Client } from '@dangol/sdk/unchecked';
import type { Source } from '@dangol/widget';
import type { MessageContent } from '@dangol/widget/messages';
import type { CampaignOptions } from './campaign-options';
import type { Claim } from './show/create-claim';
import type { Presence } from './show/create-presence';
import type { Freshener } from './situation/situation-deps';
import type { Dismissals } from './state/create-dismissals';
import type { Life } from './state/create-life';
import type { StateStore } from './state/create-state-store';

/** The slice of a client that campaigns use. */
export type CampaignsClient = Pick<Client, 'track' | 'consent' | 'profile' | 'item' | 'debug' | 'page' | 'shop'> & {
  model: Client['model'];
};

/** The slice of a window that campaigns use. A window is one. */
export type CampaignsWindow = Window & typeof globalThis;

/** What draws messages: `@dangol/widget/messages`. */
export type Drawing = Pick<typeof import('@dangol/widget/messages'), 'showMessage' | 'isNoticeOpen' | 'isTyping'>;

/** What the parts of campaigns share. */
export interface Room {
  client: CampaignsClient;
  source: Pick<Source, 'recommend'> & Freshener;
  window: CampaignsWindow;
  /** As the page gives them; it may add to them later. */
  options: Partial<CampaignOptions>;
  compiled: () => Compiled;
  life: Life;
  store: StateStore;
  dismissals: Dismissals;
  /** Takes a step over all tabs. */
  claim: Claim;
  /** Tells other tabs that this one is there. */
  presence: Presence;
  /** Remembers what has happened to a message. */
  note: (verdict: Verdict, kind: 'clicked' | 'seen' | 'dismissed', more?: { until?: number }) => Promise<unknown>;
  /** A message was drawn. */
  drawn: (verdict: Verdict) => void;
  /** Names this page among the tabs. */
  tab: string;
  /** Loads what draws, with the first message. */
  drawing: () => Promise<Drawing>;
  /** A message in the page's language; nothing where it cannot be shown. */
  content: (verdict: Verdict, situation: Situation) => Promise<MessageContent | undefined>;
  /** Epoch ms. */
  now: () => number;
  warn: (message: string) => void;
  /** Something that the inspector shows has changed. */
  changed: () => void;
}
