// Signals are taken one after the other, so that no two decide at once. What takes long (loading what draws, waiting for a place) happens beside the row, behind
// locks that were taken within it.
import { type Decision, decide, type Signal, type Situation, type Verdict } from '@dangol/campaigns';
import type { Intents } from '../intents/create-intents';
import { campaignParams } from '../report/campaign-params';
import type { Room } from '../room';
import type { Showing } from '../show/create-showing';
import { isInline } from '../show/is-inline';
import { withDismissals } from '../state/with-dismissals';
import { createRetakes } from './create-retakes';
import { endOccurrences } from './end-occurrences';
import { narrow } from './narrow';
import { signalName } from './signal-name';

/** Takes what happens on the page. */
export interface Runner {
  take(signal: Signal): void;
  /** Prices or stock are known now that were not when the page's signals were judged. */
  priced(): void;
  destroy(): void;
}

/** What decisions are made with. */
export interface RunnerDeps {
  room: Room;
  showing: Showing;
  intents: Intents;
  /** Whether any campaign waits for it. */
  isWanted: (signal: Signal) => boolean;
  /** The page and its visitor, with what is known of the items that matter now. */
  situationAt: (signal: Signal) => Promise<Situation>;
}

/** A signal in its row. */
interface Turn {
  signal: Signal;
  /** The page view that it is of. */
  page: number;
  /** Taken again, for these campaigns alone: what it ends has ended. */
  only?: ReadonlySet<string> | undefined;
}

/** Most signals that wait; a page that brings more at once is not heard on. */
const MOST = 100;

/** A campaign has at most so many steps that may come at once. */
const TURNS = 6;

/** Takes signals until `destroy()`; what fails in one costs that one. */
export function createRunner({ room, showing, intents, isWanted, situationAt }: RunnerDeps): Runner {
  const { client, store, life, dismissals, compiled, window } = room;
  const { document } = window;
  let row = Promise.resolve();
  let waiting = 0;
  let page = 0;
  /** What happened while nobody looked: shown once somebody does. */
  const unseen = new Map<string, Turn>();
  const retakes = createRetakes({ room, again: (signal, only) => enqueue({ signal, page, only }) });
  const isHidden = () => document.visibilityState === 'hidden';

  async function handle(turn: Turn): Promise<void> {
    const { signal, only } = turn;
    const isAlive = life.mark();
    if (signal.kind === 'event' && !only) {
      for (const ending of await endOccurrences(signal, room)) {
        intents.ended(ending, signal.name);
        // A goal may be reached in the message itself, which has its say to the end.
        if (ending.by !== 'goal' && !ending.isPartial) showing.close((id) => id === ending.campaign.id);
      }
    }
    if (!isWanted(signal)) return;
    const situation = await situationAt(signal);
    for (let step = 0; step < TURNS; step++) {
      const state = withDismissals(await store.read(), dismissals.all(), compiled());
      if (!isAlive()) return;
      const whole = decide(compiled(), signal, situation, state);
      const decision = only ? narrow(whole, only) : whole;
      if (turn.page === page) retakes.judged(signal, decision.verdicts);
      if (await moveOn(decision, situation, isAlive)) continue;
      if (!isAlive()) return;
      const { show, others, holdOuts } = decision;
      if (isHidden() && (show || holdOuts[0])) unseen.set([signalName(signal), ...(only ?? [])].join(), turn);
      else showing.show(show ? [show, ...others] : others, situation);
      return;
    }
  }

  /** Takes what nobody sees. What comes after it may come at once. */
  async function moveOn(
    { intents: wanted, waits, holdOuts }: Decision,
    situation: Situation,
    isAlive: () => boolean,
  ): Promise<boolean> {
    let hasMoved = false;
    for (const verdict of waits) if (isAlive() && (await room.claim(verdict, situation))) hasMoved = true;
    for (const verdict of wanted) if (isAlive() && (await intents.arm(verdict, situation))) hasMoved = true;
    for (const verdict of holdOuts) if (isAlive() && (await holdOut(verdict, situation))) hasMoved = true;
    return hasMoved;
  }

  /** Logged at the moment at which it would have been shown. */
  async function holdOut(verdict: Verdict, situation: Situation): Promise<boolean> {
    const isMessage = verdict.take && 'show' in verdict.take;
    if (isMessage && (isHidden() || (!isInline(verdict) && showing.isCovered()))) return false;
    if (!isMessage) return intents.holdOut(verdict, situation);
    if (await room.claim(verdict, situation)) client.track('campaign_holdout', campaignParams(verdict));
    return false;
  }

  function enqueue(turn: Turn): void {
    if (!life.isOn() || waiting >= MOST) return;
    waiting++;
    row = row
      .then(() => handle(turn))
      .catch(() => {})
      .then(() => {
        waiting--;
      });
  }

  function look(): void {
    if (isHidden()) return;
    const turns = [...unseen.values()];
    unseen.clear();
    for (const turn of turns) enqueue(turn);
  }
  document.addEventListener('visibilitychange', look);

  return {
    take(signal) {
      if (signal.kind === 'page') {
        page++;
        unseen.clear();
        retakes.forget();
        showing.turn();
      }
      enqueue({ signal, page });
    },
    // After what is being judged with what was known before.
    priced() {
      row = row.then(retakes.priced);
    },
    destroy() {
      document.removeEventListener('visibilitychange', look);
      retakes.destroy();
    },
  };
}
