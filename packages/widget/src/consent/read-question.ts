import { askedPurposes } from './asked-purposes';
import type { ConsentControl, ConsentView } from './consent-control';
import { isDue } from './is-due';
import type { Settings } from './settings';
import type { AskedPurpose } from './words/notice-words';

/** What there is to ask at this moment. */
export interface Question {
  settings: Settings;
  state: ConsentView;
  asked: AskedPurpose[];
  /** The version that decisions are recorded under. */
  version: string;
  /** Whether the notice comes by itself. */
  isDue: boolean;
  /** Changes when somebody decided, put the question off, or asks something else. */
  key: string;
  /** Changes with what the element says. */
  look: string;
}

/**
 * Puts consent as it stands beside what the element says. The site's own notice version wins over the element's: grants are held against it,
 * and one recorded under another would be asked for on every page.
 * @param now epoch ms.
 */
export function readQuestion(control: ConsentControl, settings: Settings, now: number): Question {
  const state = control.state();
  const asked = askedPurposes(state, settings.purposes);
  const version = state.noticeVersion ?? settings.version;
  const { decisions, channels, askAfter } = state;
  return {
    settings,
    state,
    asked,
    version: version ?? '1',
    isDue: asked.length > 0 && isDue(state, { asked, history: control.history(), version, now }),
    key: JSON.stringify([version, asked, decisions, channels, askAfter > now]),
    look: JSON.stringify(settings),
  };
}
