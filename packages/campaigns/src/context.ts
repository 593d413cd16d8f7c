import type { Compiled } from './compiled';
import type { LocalTime, Signal, Situation } from './situation';
import type { CampaignState } from './state';

/** What one decision looks at. */
export interface Context {
  situation: Situation;
  /** Never earlier than the state: a clock that is set back revives nothing. */
  now: number;
  /** What was worked out once for all campaigns of the decision. */
  memo: Map<string, unknown>;
}

/** The same with what is decided: the rules, and what is remembered. */
export interface JudgeContext extends Context {
  compiled: Compiled;
  /** `undefined`: as if any trigger had happened. */
  signal: Signal | undefined;
  state: CampaignState;
}

/** Gathers what one decision looks at. */
export function contextOf(
  compiled: Compiled,
  signal: Signal | undefined,
  situation: Situation,
  state: CampaignState,
): JudgeContext {
  return { compiled, signal, situation, state, now: Math.max(situation.now, state.at), memo: new Map() };
}

/** The zone's civil time at a moment, which is mostly now. */
export function localAt(at: number, context: Context): LocalTime {
  return recall(context, `local ${at}`, () => context.situation.local(at));
}

/** What `make` gives, worked out once a decision. */
export function recall<Value>({ memo }: Context, key: string, make: () => Value): Value {
  if (!memo.has(key)) memo.set(key, make());
  return memo.get(key) as Value;
}
