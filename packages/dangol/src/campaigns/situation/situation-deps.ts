import type { LocalTime, Situation } from '@dangol/campaigns';
import type { Card } from '@dangol/schema';
import type { Client } from '@dangol/sdk';

/** The slice of a client that a situation is gathered from. */
export interface SituationClient {
  profile: Pick<Client['profile'], 'snapshot' | 'ready'>;
  consent: Pick<Client['consent'], 'allows' | 'state'>;
  /** The page as events describe it. */
  page: Client['page'];
  item: Pick<Client['item'], 'current'>;
  shop: Pick<Client['shop'], 'facts'>;
  model: Pick<NonNullable<Client['model']>, 'read'> | undefined;
  debug: Pick<Client['debug'], 'events'>;
}

/** What knows prices and stock better than the model: a source with live prices is one. */
export interface Freshener {
  /** The cards as they are known now; asks for what is not known, at most a second. */
  freshen?: ((cards: Map<string, Card>, version: string | undefined) => Promise<Map<string, Card>>) | undefined;
  /** Called at each news of prices or stock, also long after they were asked for; set by whoever wants to hear of it. */
  onNews?: (() => void) | undefined;
}

/** What `createSituation()` takes. */
export interface SituationDeps {
  client: SituationClient;
  browser: Pick<Window, 'document' | 'location' | 'matchMedia' | 'innerWidth' | 'innerHeight'>;
  /** Civil time of the rules file's zone. */
  local: (at: number) => LocalTime;
  source?: Freshener | undefined;
  /** What the visitor told the shop; asked only while the purpose `demographics` is allowed. */
  demographics?: (() => Readonly<Record<string, string | number>> | undefined) | undefined;
  /** Epoch ms. Default the clock. */
  now?: () => number;
  /** 0–1. Default `Math.random`. */
  random?: () => number;
}

/** Gathers what campaigns are judged by. */
export interface SituationRoom {
  /** As it is now. Nothing is asked for: items are known as far as `refresh()` and the page have made them known. */
  now(): Situation;
  /** Settles once the stored profile has been read, where it may be; before, the visitor must not be taken for an unknown one. Never rejects. */
  ready(): Promise<void>;
  /**
   * Learns of these items (at most 40, the first ones count) what the model and the live prices say: from what is in memory or kept on the device, and at most
   * six from the network. Never rejects; one asking at a time.
   */
  refresh(ids: readonly string[]): Promise<void>;
  /** Lays over the items that are known already what the live prices say by now. @returns whether a price or the stock of one is another. Never rejects. */
  renew(): Promise<boolean>;
}
