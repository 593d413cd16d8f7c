// An intent is armed in the transaction that claims its step, so that no two tabs arm one; it is told of right after, and called off when what it was for is over.
import {
  advance,
  type CampaignState,
  createLocal,
  type Ending,
  readFact,
  type Situation,
  stepsOf,
  type Verdict,
} from '@dangol/campaigns';
import { type Arming, armIntent, cancelIntent, dueAt, fireIntent, suppressIntent } from '@dangol/campaigns/intents';
import type { CancelReason, Intent } from '@dangol/schema';
import { fillText } from '../content/fill-text';
import { textIn } from '../content/text-in';
import { variablesOf } from '../content/variables-of';
import type { Room } from '../room';
import { type Pending, pendingIntents } from './pending-intents';
import { reachOf } from './reach-of';
import { withDue } from './with-due';

/** The intents of this device. */
export interface Intents {
  /** Arms what a verdict asks for, or says why it is not armed. `false`: another tab has, or it no longer holds. */
  arm(verdict: Verdict, situation: Situation): Promise<boolean>;
  /** Who is held out gets none, and that is told. `false`: another tab has told it, or it no longer holds. */
  holdOut(verdict: Verdict, situation: Situation): Promise<boolean>;
  /** An event of this name has ended what they were for; the state says so already. */
  ended(ending: Ending, event: string): void;
  /** A message was shown: what had come due of the same occurrence need not be sent. */
  shown(verdict: Verdict): Promise<void>;
  /** Calls off what consent no longer allows, and what is of campaigns that were stopped. */
  review(): Promise<void>;
  /** What was remembered has been withdrawn or erased. */
  lost(): void;
}

/** Arms and calls off, and tells of each through `client.track()`, under consent as every event. */
export function createIntents(room: Room): Intents {
  const { client, store, options, compiled, now, life } = room;
  /** As they were when the state was read last: an erased state cannot be asked. */
  let known: Pending[] = [];
  /** Whose they are. */
  let owner: string | undefined;
  function know(state: CampaignState): void {
    known = pendingIntents(state, compiled(), now());
    owner = state.member;
  }

  const aboutOf = ({ item, campaign }: Verdict) => ({ item, each: campaign.each });

  /** Claims the step, and keeps when it would be sent. */
  function claimDue(
    intent: Intent,
    verdict: Verdict,
    situation: Situation,
    then: (taken: CampaignState) => CampaignState = (taken) => taken,
  ): ReturnType<Room['claim']> {
    const { campaign, occurrence = '' } = verdict;
    const due = dueAt(intent, campaign, situation.now, (test) => readFact(test, situation, aboutOf(verdict)));
    return room.claim(verdict, situation, (taken) =>
      withDue(then(taken), campaign.id, occurrence, due && Math.max(due, situation.now)),
    );
  }

  function prepare(intent: Intent, verdict: Verdict, situation: Situation): Arming {
    const { item } = verdict;
    const language = situation.page.language === 'ko' ? 'ko' : 'en';
    const about = aboutOf(verdict);
    const fact = (name: Parameters<typeof readFact>[0]['fact']) => readFact({ fact: name }, situation, about);
    const variables = variablesOf({ situation, item, fact, language });
    const reach = reachOf(client, situation, options);
    const zone = reach.regime === 'us' ? (deviceZone() ?? compiled().zone) : compiled().zone;
    const local = zone === compiled().zone ? situation.local : createLocal(zone);
    return armIntent({
      ...{ intent, verdict, situation, reach, zone, local, language },
      read: (test) => readFact(test, situation, about),
      say: (text) => fillText(textIn(text, language), variables),
    });
  }

  function cancel({ campaign, occurrence, intent }: Omit<Pending, 'arm'>, reason: CancelReason): void {
    client.track('intent_cancelled', cancelIntent({ campaign, occurrence, step: intent.step }, reason));
  }

  return {
    async arm(verdict, situation) {
      const { campaign, occurrence = '', step = 0, take } = verdict;
      if (!take || !('intent' in take)) return false;
      const isAlive = life.mark();
      const arming = prepare(take.intent, verdict, situation);
      const claimed = await claimDue(take.intent, verdict, situation, (taken) => {
        if ('suppressed' in arming) return taken;
        const { intent_id: id, due_at: dueAt, expires_at: expiresAt, class: kind } = arming.armed;
        const intent = { id, step, dueAt, expiresAt, class: kind, member: life.member() };
        return advance(taken, { kind: 'armed', campaign: campaign.id, occurrence, at: now(), intent });
      });
      if (!claimed || !isAlive()) return false;
      know(claimed.state);
      const of = { campaign, occurrence, step };
      if ('armed' in arming) client.track('intent_armed', arming.armed);
      else client.track('intent_suppressed', suppressIntent(of, arming.suppressed));
      return true;
    },
    async holdOut(verdict, situation) {
      const { campaign, occurrence = '', step = 0, take } = verdict;
      if (!take || !('intent' in take) || !(await claimDue(take.intent, verdict, situation))) return false;
      client.track('intent_suppressed', suppressIntent({ campaign, occurrence, step }, 'holdout'));
      return true;
    },
    ended({ campaign, occurrence, by, intents }, event) {
      // Also where it was reached before anything was sent, so that it does not count.
      const reason = event === campaign.goal?.event ? 'goal' : by;
      for (const intent of occurrence.intents ?? []) {
        if (intents.includes(intent.id)) cancel({ campaign, occurrence: occurrence.key, intent }, reason);
      }
    },
    async shown({ campaign, occurrence = '', step = 0 }) {
      const state = await store.read();
      for (const one of pendingIntents(state, compiled(), now())) {
        const { intent } = one;
        const isItsOwn = one.campaign.id === campaign.id && one.occurrence === occurrence && intent.step < step;
        if (!isItsOwn || intent.dueAt > now()) continue;
        const fired = { kind: 'fired', campaign: campaign.id, occurrence, at: now(), intent: intent.id } as const;
        const done = await store.change((current) => advance(current, fired));
        if (done) client.track('intent_fired', fireIntent({ campaign, occurrence, step: intent.step }, 'shown'));
      }
    },
    async review() {
      const { byId, refused } = compiled();
      const state = await store.read();
      know(state);
      const reach = reachOf(client, { isLinked: client.consent.allows('profileLink') }, options);
      for (const one of known) {
        const { campaign, occurrence, intent } = one;
        const rule = byId.get(campaign.id);
        // A campaign that is refused may be one that was mistyped a minute ago.
        const isStopped = rule ? rule.enabled === false : !refused[0];
        const step = rule && stepsOf(rule, one.arm)[intent.step];
        const channels = step && 'intent' in step ? step.intent.channels : [];
        const isAd = intent.class === 'ad';
        const mayReach = channels.some(
          (channel) => !reach.denied.includes(channel) && (!isAd || reach.allows(channel)),
        );
        // Who is not signed in has withdrawn nothing.
        const isWithdrawn =
          intent.member === life.member() && step && (!mayReach || (isAd && reach.marketing === false));
        if (!isStopped && !isWithdrawn) continue;
        const reason = isStopped ? 'ended' : 'withdrawn';
        const gone = { kind: 'cancelled', campaign: campaign.id, occurrence, at: now(), intents: [intent.id] } as const;
        const done = await store.change((current) => advance(current, gone));
        if (done) cancel(one, reason);
      }
    },
    lost() {
      const lost = known.splice(0);
      if (owner === life.member()) for (const one of lost) cancel(one, 'withdrawn');
    },
  };
}

/** The law of the US counts hours where the recipient is. */
function deviceZone(): string | undefined {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
