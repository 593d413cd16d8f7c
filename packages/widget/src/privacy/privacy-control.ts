import type {
  ChannelDecisions,
  ConsentRecord,
  ConsentSource,
  Decision,
  ProfileSnapshot,
  Purpose,
} from '@dangol/schema';

/** One thing that a visitor may take out of the profile. */
export type Forgotten =
  | { item: string }
  | { order: string }
  | { search: string }
  | { interest: string; of: 'category' | 'brand' | 'keyword' }
  | { event: string }
  | { arrival: true };

/** What the panel reads of the consent that stands. */
export interface PrivacyState {
  /** The newest decisions; a purpose that is absent is undecided. */
  decisions: Partial<Record<Purpose, Decision>>;
  channels: ChannelDecisions;
  /** What may be used now. */
  allowed: Purpose[];
  /** Used by this site and held back until somebody decides. */
  undecided: Purpose[];
  /** The purposes that this site uses; default those that are allowed or undecided. */
  uses?: readonly Purpose[];
  isChild: boolean;
  /** Names of the signals that lower something now. */
  signals: string[];
}

/** All that the panel knows of the rest of dangol: the client of `@dangol/sdk` fits, and so does anything with these functions. */
export interface PrivacyControl {
  consent: {
    set(
      purposes: Partial<Record<Purpose, boolean>>,
      options: {
        source: ConsentSource;
        channels?: Partial<Record<keyof ChannelDecisions, { ad?: boolean; night?: boolean }>>;
      },
    ): void;
    state(): PrivacyState;
    /** Every record of this device, oldest first. */
    history(): readonly ConsentRecord[];
    /** Calls back after every change, of this tab or another. */
    subscribe(listener: () => void): () => void;
  };
  profile: {
    snapshot(): ProfileSnapshot;
    subscribe(listener: () => void): () => void;
    ready(): Promise<void>;
    forget(what: Forgotten): void;
    /** Changes what is kept with the profile by a name; `undefined` keeps nothing. Without it the panel says nothing about that. */
    keep?<Value>(name: string, change: (kept: unknown) => Value): Promise<Value>;
    /** All that is held on this device, as plain data. */
    export(): Promise<object>;
    erase(options?: { consent?: boolean }): Promise<void>;
  };
  /** Tells whether the browser refused to store anything; without it the panel says nothing about that. */
  debug?: { delivery(): { storage: string; dropped: Readonly<Record<string, number>> } };
}
