import type { Compiled } from './compiled';
import { once } from './once';
import type { Signal, Situation } from './situation';
import type { CampaignState } from './state';

/** What one decision looks at: the situation, and how far it has come with it. */
export interface Context extends Situation {
  /** The item that the campaign is judged for now. */
  item: string | undefined;
  /** Of the condition that was asked last, if it is not true: the clause to blame. */
  clause: string;
  /** What has to be allowed for some facts, and is. `undefined`, which is needed for all others, is always among it. */
  allowed: ReadonlySet<unknown>;
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
  const { snapshot, isLinked, demographics } = situation;
  const allowed = [snapshot && 'personalization', isLinked && 'profileLink', demographics && 'demographics'];
  const memo = new Map();
  const local = (at: number) => once(memo, at, () => situation.local(at));
  return { ...situation, local, item, clause: '', allowed: new Set([undefined, ...allowed]), memo };
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
