import type { Compiled } from './compiled';
import { type KnownItem, knownItem } from './facts/known-item';
import { once } from './once';
import type { Signal, Situation } from './situation';
import type { CampaignState } from './state';

/** What one decision looks at: the situation, and how far it has come with it. */
export interface Context extends Situation {
  /** The item that the campaign is judged for now. */
  item: KnownItem | undefined;
  /** Of the condition that was asked last, if it is not true: the clause to blame. */
  clause: string;
  /** What was worked out once for all campaigns of the decision. */
  memo: Map<unknown, unknown>;
}

/** The same with what is decided: the rules, and what is remembered. Here `now` is never earlier than the state: a clock that is set back revives nothing. */
export interface JudgeContext extends Context {
  compiled: Compiled;
  /** `undefined`: as if any trigger had happened. */
  signal: Signal | undefined;
  state: CampaignState;
}

/** Gathers what a fact looks at. */
export function contextOf(situation: Situation, item?: string): Context {
  const memo = new Map();
  const local = (at: number) => once(memo, at, () => situation.local(at));
  const context: Context = { ...situation, local, item: undefined, clause: '', memo };
  context.item = knownItem(item, context);
  return context;
}

/** Gathers what a decision looks at. */
export function judgeContextOf(
  compiled: Compiled,
  signal: Signal | undefined,
  situation: Situation,
  state: CampaignState,
): JudgeContext {
  return { ...contextOf(situation), now: Math.max(situation.now, state.at), compiled, signal, state };
}
