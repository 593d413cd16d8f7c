import type { Backend, Purpose, Regime } from '@dangol/schema';
import type { Member } from './client';
import type { Lowered } from './consent/consent';
import type { Default } from './consent/regimes';

/** What `createClient()` takes. Only `regime` and one backend are usual. */
export interface ClientOptions {
  /** Default `eu`, the strictest. */
  regime?: Regime;
  /** Where events go; default none. */
  backends?: Backend[];
  /** Address of the model folder, absolute or relative to the page; without it there are no records. */
  model?: string;
  /** Names the version so that the manifest need not be fetched first. */
  modelVersion?: string;
  /** Days after which prices that the device keeps are not shown until they have been compared with the server's. Default 7. */
  pricedDays?: number | undefined;
  /** The version of a privacy notice that the visitor can be taken to have seen (a policy that names the collection). */
  notice?: string;
  /**
   * The version of the shop's notice as it is now. What was granted under another version waits for a new decision (a refusal stays one),
   * and "after notice" means this notice. Default: any version does.
   */
  noticeVersion?: string;
  /** Other defaults than the regime's own. Stricter ones are taken; a looser one is taken too, with a warning in the console. */
  defaults?: Partial<Record<Purpose, Default>>;
  /** `strict`: Global Privacy Control also turns `personalization` off. */
  gpc?: 'strict';
  /** Days after which a grant waits for a new decision; default by regime (`eu`, `uk`: 395). A longer one than the regime's is warned about. */
  expiresAfterDays?: number;
  /** Who is signed in, where the page knows it from the start: spares its first events the guest's decisions. As `client.member()` later. */
  member?: Member;
  /** The visitor is known to be a child in the regime's sense. */
  isChild?: boolean;
  /** What is held back from the very start, by name, as `client.consent.signal()` does later: for a consent platform that has yet to speak. */
  signals?: Record<string, Lowered>;
  /**
   * Name of the backend that gets every consent record as a `consent_update` event of its own, refusals too, as the shop's proof. Nothing else
   * is sent before a choice, and no visitor id goes with it. Default none.
   */
  consentBackend?: string;
  /** Categories (any level, by name, case does not matter) whose items never enter the profile or the kept model records. */
  sensitive?: string[];
  /** Which readers look at the page; default all. `false` turns all off. */
  readers?: false | ('dataLayer' | 'jsonLd' | 'attributes' | 'meta')[];
  /** Whether page views are tracked by themselves; default true. */
  pageViews?: boolean;
  /** Query parameters that survive in stored and sent addresses; default the UTM ones. */
  keepParams?: string[];
  /** What the shop calls this page: `product`, `cart`…; a function is asked anew for each event of a single-page shop. */
  pageType?: string | (() => string | undefined);
  /** Turns a raw id that a reader found into the id the shop uses; default as it is. */
  itemId?: (raw: string) => string;
  /** The JSON-LD property that holds the shop's item id, such as `productID`. Default: the usual ones. */
  itemIdFrom?: string;
  /**
   * Where `connectShop()` will speak for the page: `true` if it is called in the same task as `createClient()`, else a promise that settles when
   * it has been called, or will not be. Data layer and document are read then, so that no item is taken by another name than the platform's.
   */
  shop?: true | Promise<unknown>;
  /** Told of every event that is given up, with the reason and the backend. */
  onDrop?: (drop: { id: string; name: string; backend: string; reason: string }) => void;
  /** Explains dropped events in the console; default false. */
  debug?: boolean;
}
