import type { CampaignFile, Purpose } from '@dangol/schema';
import type { ConsentState, DeliveryState } from '@dangol/sdk';
import type { Answer } from './ask';
import type { Space } from './read-space';

/** A strip as it stands on the page. */
export interface StripFinding {
  kind: string;
  /** Where the tag has placed it; absent for an element of the page's own. */
  placed: string | undefined;
  state: 'ready' | 'empty' | 'failed' | 'waiting' | 'undefined';
}

/** All that the checks look at, as plain data; `undefined` where it is not known. */
export interface Findings {
  /** Epoch ms. */
  now: number;
  /** The attributes of the tag. */
  data: Readonly<Record<string, string | undefined>>;
  tag: {
    /** How many script elements load one of our builds. */
    copies: number;
    /** The file it is from. */
    file: string;
    version: string | undefined;
    /** Files that should lie beside it and do not. */
    missing: string[];
    /** Whether files beside it can be asked for by this page at all. */
    parts: Answer | undefined;
    /** Addresses of the tag that a page on https must not load. */
    mixed: string[];
  };
  /** Named on the tag, shop platforms alone; and found on the page. */
  platforms: {
    named: string[] /** Neither a shop platform nor one of consent. */;
    unknown: string[];
    found: string[];
    isOff: boolean;
  };
  page: { type: string | undefined; strips: number };
  item: {
    id: string | undefined;
    /** Who said so: `strip`, or a reader's name. */
    from: string | undefined;
    isKnown: boolean | undefined;
    /** One that the model has instead. */
    near: string | undefined;
    /** Ids of the model, to compare. */
    samples: string[];
  };
  model: { answer: Answer | undefined; failures: string[] };
  live: Answer | undefined;
  consent:
    | (Pick<ConsentState, 'regime' | 'undecided'> & {
        asker: string | undefined;
        /** A consent platform that the tag names, and that is not on this page. */
        absent: string | undefined;
      })
    | undefined;
  /** The addresses of `data-backend` as they answer to no event at all. */
  backends: Answer[];
  delivery: (Pick<DeliveryState, 'queued' | 'sent' | 'dropped' | 'lastError'> & { isWaiting: boolean }) | undefined;
  strips: StripFinding[];
  /** Selectors of `data-strips` that find nothing here, and parts of it that cannot be read. */
  nowhere: string[];
  malformed: string[];
  space: Space;
  member: { isLinked: boolean; isNamed: boolean; isMalformed: boolean; isSignedIn: boolean | undefined } | undefined;
  /** Absent in builds that have no campaigns. */
  campaigns:
    | {
        /** The address in `data-campaigns` as it answers; absent where the tag names none. */
        answer: Answer | undefined;
        /** The rules in use. */
        file: CampaignFile | undefined;
        refused: readonly string[];
        /** They were set up, and have not begun within three seconds. */
        isSlow: boolean;
        /** Purposes that are allowed, or that something on this shop asks for. */
        asked: readonly Purpose[];
      }
    | undefined;
}
