// Signals are taken one after the other, so that no two decide at once. What takes long (loading what draws, waiting for a place) happens beside the row, behind
// locks that were taken within it.
import { type Decision, decide, type Signal, type Situation, type Verdict } from '@dangol/campaigns';
import type { Intents } from '../intents/create-intents';
import { campaignParams } from '../report/campaign-params';
import type { Room } from '../room';
import type { Showing } from '../show/create-showing';
import { isInline } from '../show/is-inline';
import { withDismissals } from '../state/with-dismissals';
import { endOccurrences } from './end-occurrences';

/** Takes what happens on the page. */
export interface Runner {
  take(signal: Signal): void;
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
  /** What happened while nobody looked: shown once somebody does. */
  const unseen = new Map<string, Signal>();
  const isHidden = () => document.visibilityState === 'hidden';

  async function handle(signal: Signal): Promise<void> {
    const isAlive = life.mark();
    if (signal.kind === 'event') {
      for (const ending of await endOccurrences(signal, room)) {
        intents.ended(ending);
        // A goal may be reached in the message itself, which has its say to the end.
        if (ending.by !== 'goal' && !ending.isPartial) showing.close((id) => id === ending.campaign.id);
      }
    }
    if (!isWanted(signal)) return;
    const situation = await situationAt(signal);
    for (let turn = 0; turn < TURNS; turn++) {
      const state = withDismissals(await store.read(), dismissals.all(), compiled());
      if (!isAlive()) return;
      const decision = decide(compiled(), signal, situation, state);
      if (await moveOn(decision, situation, isAlive)) continue;
      if (!isAlive()) return;
      const { show, others, holdOuts } = decision;
      if (isHidden() && (show || holdOuts[0])) unseen.set(JSON.stringify(signal), signal);
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
    if (!(await room.claim(verdict, situation))) return false;
    if (!isMessage) intents.heldOut(verdict);
    else client.track('campaign_holdout', campaignParams(verdict));
    return !isMessage;
  }

  function enqueue(signal: Signal): void {
    if (!life.isOn() || waiting >= MOST) return;
    waiting++;
    row = row
      .then(() => handle(signal))
      .catch(() => {})
      .then(() => {
        waiting--;
      });
  }

  function look(): void {
    if (isHidden()) return;
    const signals = [...unseen.values()];
    unseen.clear();
    for (const signal of signals) enqueue(signal);
  }
  document.addEventListener('visibilitychange', look);

  return {
    take(signal) {
      if (signal.kind === 'page') {
        unseen.clear();
        showing.turn();
      }
      enqueue(signal);
    },
    destroy: () => document.removeEventListener('visibilitychange', look),
  };
}
