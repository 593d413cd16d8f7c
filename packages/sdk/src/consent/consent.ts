import type {
  Channel,
  ChannelDecisions,
  ConsentRecord,
  ConsentSource,
  ConsentStamp,
  Decision,
  Notice,
  Purpose,
  Regime,
} from '@dangol/schema';
import type { ConsentLog } from './consent-log';
import type { Standing } from './gate';

/** Purposes that a signal holds back: `denied` as if refused, `waiting` until it changes. */
export type Lowered = Partial<Record<Purpose, 'denied' | 'waiting'>>;

/** What goes with a decision. */
export interface SetOptions {
  /** Default `api`. */
  source?: ConsentSource;
  /** The notice that was shown; default the current one. */
  notice?: Notice;
  /** Decisions on advertising messages. */
  channels?: Partial<Record<Channel, { ad?: boolean; night?: boolean }>>;
  /** A guardian decides for a child. */
  guardian?: boolean;
  /**
   * Of a consent platform: the visitor has just acted. Without it a platform that repeats on a page what it said before is not heard again,
   * so that it does not undo what was decided elsewhere since.
   */
  isAction?: boolean;
}

/** Consent as it stands. */
export interface ConsentState {
  regime: Regime;
  /** Whose decisions hold now. */
  subject: 'device' | 'member';
  /** Tells the members of this device apart: a hash, as the records have it. */
  member?: string | undefined;
  /** The newest decisions; a purpose that is absent is undecided. */
  decisions: Partial<Record<Purpose, Decision>>;
  channels: ChannelDecisions;
  /** What may be used now. */
  allowed: Purpose[];
  /** Used by this site and held back for want of a decision (none yet, expired, or made under an older notice): something must ask. */
  undecided: Purpose[];
  /** Version of the notice shown last. */
  noticed: string | null;
  /** The visitor does not want to be asked before then, epoch ms; 0 when nothing was said. */
  askAfter: number;
  isChild: boolean;
  /** Names of the signals that lower something now. */
  signals: string[];
  /** The purposes that this site uses. */
  uses: readonly Purpose[];
  /** The notice that grants are held against, where the site has named one. */
  noticeVersion?: string | undefined;
  /** What the regime, or the shop in its place, turns on once the notice was shown. */
  afterNotice: Purpose[];
  /** The visitor has erased everything, and nothing was decided since: storage stays closed until there is something new to store. */
  isErased: boolean;
}

/** The consent room. */
export interface Consent {
  set(purposes: Partial<Record<Purpose, boolean>>, options?: SetOptions): void;
  noticed(version: string, textHash?: string): void;
  withdraw(purposes?: Purpose[]): void;
  snooze(days?: number): void;
  child(isChild: boolean): void;
  signal(name: string, lowered: Lowered | null): void;
  /** Whose decisions hold from now on: a member's, by id, or the guest's. */
  subject(member: { id: string; isChild?: boolean } | null): void;
  /**
   * The standing of several purposes together, read anew from storage: another tab may just have withdrawn.
   * @param stamp of an event: its subject's decisions are asked, and what was denied or erased since the stamp stays denied, whatever was granted later.
   */
  standing(purposes: readonly Purpose[], stamp?: ConsentStamp): Standing;
  channel(channel: Channel, night: boolean): Standing;
  state(): ConsentState;
  history(): readonly ConsentRecord[];
  /** Consent at this moment, as events carry it. */
  stamp(): ConsentStamp;
  /** As {@link ConsentState} has it. */
  isErased(): boolean;
  /** All that is remembered of consent. */
  log(): ConsentLog;
  /** Campaigns that the visitor does not want to see for a while: until when, epoch ms. */
  dismissed(): Record<string, number>;
  /** Notes what is no decision, in silence; nothing where there is no record that it could be about. */
  note(changes: Partial<ConsentLog>): void;
  subscribe(listener: (state: ConsentState) => void): () => void;
  /** The visitor erases what the device holds: recorded, so that every tab hears of it, also one that wakes later; with `all` the history goes too. */
  erase(all: boolean): void;
  destroy(): void;
}
