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
export const outline = (name: string, params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).filter(([param, value]) =>
      /^intent_/.test(name)
        ? OF_INTENT.test(param)
        : // Without its kind a text may be the visitor's own.
          name + param !== 'survey_answeranswer' || params.kind === 'choice' || typeof value === 'number',
    ),
  );
