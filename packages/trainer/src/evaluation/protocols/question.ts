import type { RankRequest } from '@dangol/recommender';
import type { Profile } from '@dangol/schema';
import type { Database } from '../../database/open-database';

/** One question to a strip: would it have shown these? */
export interface Question {
  /** What is asked of `rank()`; the visitor's side of it. Questions one after the other that share the very object are asked once. */
  ask: Pick<RankRequest, 'kind' | 'item' | 'exclude' | 'seen' | 'now'> & { snapshot: Profile | null };
  /** What the visitor met, newest first: what the plain baselines know. */
  met: string[];
  /** What came next; one or more. */
  labels: string[];
  /** By what the labels are: metrics are given for each group apart. `''` is all, `new` what the visitor had not met. */
  group: '' | 'new' | 'repeat' | 'explore';
}

/** A log made ready for one protocol: its training part is in `purchases` and `clicks`, the rest has become questions. */
export interface Prepared {
  questions: Question[];
  /** SQL of `(basket, item)`: what counts as together for the plain cosine. */
  together: string;
}

/** One way to ask. */
export interface Protocol {
  /** Cut-offs of the metrics. */
  depths: number[];
  /** Reads the files, holds out, makes the questions. `seed` draws what is drawn. */
  prepare(database: Database, seed: number, onStep: (name: string) => void): Promise<Prepared>;
  /** Seeds that are run one after the other, their questions taken together. */
  seeds: number[];
}
