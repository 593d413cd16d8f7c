// A signal may be judged before it can be decided: the visitor has not answered the notice yet, `live.json` is on its way. What kept it then may come while the page is
// still there.
import type { Because, Signal, Verdict } from '@dangol/campaigns';
import type { Room } from '../room';
import { isAllowed } from '../state/is-allowed';
import { mayTell } from '../state/may-tell';
import { looksAtPrices } from './looks-at-prices';
import { signalName } from './signal-name';

/** Signals of this page view at which campaigns could not be decided, to be taken again for these campaigns alone. */
export interface Retakes {
  /** A signal of the page that is there was judged. */
  judged(signal: Signal, verdicts: readonly Verdict[]): void;
  /** Prices or stock are known that were not, or were others. */
  priced(): void;
  /** There is another page. */
  forget(): void;
  destroy(): void;
}

/** What retakes are made with. */
export interface RetakesDeps {
  room: Pick<Room, 'client' | 'compiled' | 'life' | 'window'>;
  again: (signal: Signal, campaigns: ReadonlySet<string>) => void;
}

/** What a campaign waits for. */
type Cause = 'consent' | 'telling' | 'prices';

/** After the visitor's choice nothing comes for so long, ms: it must not come right under the finger that pressed. */
const AFTER_MS = 2000;

/** How often prices may be news to one page view: `live.json`, and what the shop's page says over it. */
const NEWS_MOST = 2;

/** Most signals that are remembered, the first ones. */
const MOST = 50;

/** Moments that are over by then: the visitor has not left, and is not idle. */
const MOMENTS: readonly Signal['kind'][] = ['exit', 'idle'];

const UNDECIDED: readonly (Because | undefined)[] = ['false', 'unknown', 'key', 'over'] satisfies Because[];

/** Each signal is taken again once for each campaign and what it waited for. What was decided before stays decided. */
export function createRetakes({ room, again }: RetakesDeps): Retakes {
  const { client, compiled, life, window } = room;
  const waiting = new Map<string, { signal: Signal; causes: Map<string, Cause> }>();
  let timer: number | undefined;
  let news = 0;

  function forget(): void {
    waiting.clear();
    news = 0;
  }

  function retake(isDue: (cause: Cause, campaign: string) => boolean): void {
    for (const { signal, causes } of waiting.values()) {
      const due = [...causes].flatMap(([id, cause]) => (isDue(cause, id) ? id : []));
      for (const id of due) causes.delete(id);
      if (due[0]) again(signal, new Set(due));
    }
  }

  function allowed(): void {
    retake(
      (cause, id) =>
        (cause === 'consent' && isAllowed(id, compiled(), client)) || (cause === 'telling' && mayTell(client)),
    );
  }

  const removers = [
    life.subscribe(forget),
    client.consent.subscribe(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(allowed, AFTER_MS);
    }),
  ];
  return {
    judged(signal, verdicts) {
      if (MOMENTS.includes(signal.kind)) return;
      const name = signalName(signal);
      const { causes } = waiting.get(name) ?? { causes: new Map<string, Cause>() };
      for (const verdict of verdicts) {
        const cause = causeOf(verdict);
        if (cause) causes.set(verdict.campaign.id, cause);
        else causes.delete(verdict.campaign.id);
      }
      if (causes.size && waiting.size < MOST) waiting.set(name, { signal, causes });
    },
    priced() {
      if (news < NEWS_MOST) retake((cause) => cause === 'prices');
      news++;
    },
    forget,
    destroy() {
      window.clearTimeout(timer);
      for (const remove of removers) remove();
    },
  };
}

function causeOf({ campaign, clause, because }: Verdict): Cause | undefined {
  if (because === 'consent') return clause?.startsWith('steps') ? 'telling' : 'consent';
  return UNDECIDED.includes(because) && looksAtPrices(campaign) ? 'prices' : undefined;
}
