import type { Campaign, Step } from '@dangol/schema';

/** What came of judging one campaign. */
export interface Verdict {
  campaign: Campaign;
  /** `run`: take `step` now. `hold-out`: log that it would have been. `no`: see `clause`. */
  answer: 'run' | 'hold-out' | 'no';
  /** With `no`: the first clause that failed, as one would write it in code: `if.all[1]`, `limits.perDay`, `window.hours`, `steps[1].wait`. */
  clause?: string;
  /** Why: `false`, `unknown` (a fact that is not known), or a word of its own, such as `waits`, `cap`, `over`. */
  because?: Because;
  /** Else: what it would run. */
  occurrence?: string;
  item?: string;
  arm?: string;
  /** Index, and the step itself, of the arm that was drawn. */
  step?: number;
  take?: Step;
  /** An inline message of this visit on a further page: drawn, not counted again. */
  isAgain?: boolean;
  /** The facts that held, as `count>=3`. */
  reasons?: string[];
}

/** A clause that does not hold, and why. */
export type Refusal = readonly [clause: string, because: Because];

/** Why a clause failed. `disabled`, `no-trigger`, `consent` (what it needs is not allowed), `over` (this occurrence is done), `cap`, `cool-down`, `stopped`, `dismissed`, `waits`, `refused`. */
export type Because =
  | 'false'
  | 'unknown'
  | 'disabled'
  | 'no-trigger'
  | 'consent'
  | 'window'
  | 'key'
  | 'over'
  | 'cap'
  | 'cool-down'
  | 'stopped'
  | 'dismissed'
  | 'waits'
  | 'refused';
