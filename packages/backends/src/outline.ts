import type { Names } from './naming';

type Params = Record<string, unknown>;

/** For a tool that cannot send, and that others can read: intents stay away from it. */
export const INTENTS: Names = {
  intent_armed: false,
  intent_cancelled: false,
  intent_fired: false,
  intent_suppressed: false,
};

/** Of an intent: which, of what, and how it went. */
const OF_INTENT = /^(intent_id|campaign|occurrence|step|arm|class|reason|item_id)$/;

/**
 * What a tool for figures is told of campaigns. An intent's message, channels, times and reasons are for whoever sends it; what a visitor wrote in a
 * survey may say who they are. Every other event, and every other param, stays as it is.
 */
export function outline(name: string, params: Params): Params {
  if (/^intent_/.test(name)) return pick(params, (param) => OF_INTENT.test(param));
  // Without its kind a text may be the visitor's own.
  const isOwn = name === 'survey_answer' && params.kind !== 'choice' && typeof params.answer !== 'number';
  return isOwn ? pick(params, (param) => param !== 'answer') : params;
}

function pick(params: Params, isTold: (param: string) => boolean): Params {
  return Object.fromEntries(Object.entries(params).filter(([param]) => isTold(param)));
}
