import type { Page } from '@dangol/schema';
import type { CountOnce } from './capture/create-count-once';
import { maskParams } from './capture/mask-params';
import type { Draft } from './pipe';
import { attribute, isAttributed } from './profile/attribute';
import { MERGE_ITEMS } from './profile/reduce';
import type { Rooms } from './rooms';

/** Most events that a second reader can still complete. */
const RECENT_MAX = 100;

/** What `createReport()` takes: the rooms, as far as an event passes through them. */
export interface ReportDeps extends Pick<Rooms, 'pipe' | 'now'> {
  options: Pick<Rooms['options'], 'keepParams'>;
  profile: Pick<Rooms['profile'], 'apply' | 'isReady' | 'snapshot' | 'start'>;
  delivery: Pick<Rooms['delivery'], 'amend'>;
  consent: Pick<Rooms['consent'], 'stamp'>;
  judge: CountOnce['judge'];
  mayProfile: () => boolean;
  page: () => Page;
  newId: () => string;
}

/** Takes one report of something that happened, from a reader or from `track()`: counts it once, marks its lines, sends it on. */
export type ReportEvent = (name: string, params: Record<string, unknown>, reader: Draft['reader'], at?: number) => void;

/** The way from capture into the pipe. */
export function createReport(deps: ReportDeps): ReportEvent {
  const { options, judge, profile, mayProfile, pipe, delivery, page, consent, newId, now } = deps;
  const { amend } = delivery;
  const recent = new Map<string, Draft>();

  function send(draft: Draft): void {
    recent.set(draft.id, draft);
    if (recent.size > RECENT_MAX) recent.delete(recent.keys().next().value!);
    draft.params = attributed(draft);
    pipe.add(draft);
    if (!isAttributed(draft.name) || profile.isReady()) return;
    // The strip may have been clicked on an earlier page. The page may be hidden before that is read, so nothing waits for it.
    void profile.start().then(() => {
      draft.params = attributed(draft);
      amend(draft.id, draft.params);
    });
  }

  function attributed({ name, params, at }: Draft): Record<string, unknown> {
    return attribute(name, params, profile.snapshot().attributions, at);
  }

  return (name, given, reader, at = now()) => {
    const params = maskParams(given, options.keepParams);
    const id = newId();
    const echo = judge({ id, name, params, reader: reader as 'track' });
    if (!echo) send({ id, name, at, page: page(), consent: consent.stamp(), params, reader });
    if (!echo?.params) return;
    // The same event again, known better: the profile fills its gaps, and what has not been sent yet is completed.
    const draft = recent.get(echo.id);
    if (draft) draft.params = attributed({ ...draft, params: echo.params });
    if (mayProfile()) profile.apply({ name: MERGE_ITEMS, at, params: echo.params });
    const isUnsent = amend(echo.id, draft?.params ?? echo.params) || pipe.waiting(echo.id);
    // An explicit call is never lost: where the reader's report has gone already, it goes as well.
    if (reader === 'track' && !isUnsent) {
      send({ id, name, at, page: page(), consent: consent.stamp(), params: echo.params, reader, isRepeat: true });
    }
  };
}
