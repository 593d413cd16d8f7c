// The rule, pure: newest decision, else the regime's default, then lowered by signals.
import type { Channel, ChannelDecisions, Decision, Purpose, Regime } from '@dangol/schema';
import type { Lowered } from './consent';
import { type Default, LOWERED_BY_GPC, REGIMES } from './regimes';

/**
 * `denied`: refused; what it had allowed is deleted. `waiting`: neither decided nor settled by the regime, so somebody must still ask.
 * `suspended`: allowed before, and held back until a decision or a signal comes: nothing is used or sent, nothing is deleted.
 */
export type Standing = 'allowed' | 'suspended' | 'waiting' | 'denied';

/** The newest decision on one purpose, with what its weight depends on. */
export interface Decided {
  decision: Decision;
  /** Epoch ms. */
  at: number;
  /** Version of the notice that was shown. */
  notice?: string | undefined;
  byGuardian?: boolean | undefined;
  /** By a connected platform, which keeps its notices itself. */
  byPlatform?: boolean | undefined;
}

/** All that the rule looks at. */
export interface Facts {
  regime: Regime;
  /** The shop's own defaults, in place of the regime's. */
  defaults?: Partial<Record<Purpose, Default>> | undefined;
  /** Absent = undecided. */
  decided: Partial<Record<Purpose, Decided>>;
  channels: ChannelDecisions;
  /** The notice shown last. */
  noticed: string | null;
  /** The notice as it is now; without it any version will do. */
  noticeVersion?: string | undefined;
  expiresAfterDays?: number | undefined;
  isChild: boolean;
  gpc: boolean | 'strict';
  /** What other signals hold back. */
  lowered: readonly Lowered[];
  /** Of a member: the guest's state, which the member's does not use, and which nothing of it may harm. */
  guest?: Facts | undefined;
  /** Epoch ms. */
  now: number;
}

const DAY_MS = 86_400_000;

/** How long an expired grant holds what it had allowed, for the visitor to be asked anew; then it is deleted. */
const GRACE_MS = 30 * DAY_MS;

/** How one purpose stands. */
export function standing(purpose: Purpose, facts: Facts): Standing {
  if (purpose === 'necessary') return 'allowed';
  const { regime, gpc, lowered, guest, isChild } = facts;
  const { child, byGuardian } = REGIMES[regime];
  const decided = facts.decided[purpose];
  const held = lowered.map((signal) => signal[purpose]);
  if (
    // What is neither cannot be read: the stricter reading.
    (decided && decided.decision !== 'granted') ||
    held.includes('denied') ||
    (isChild && child.includes(purpose) && !(byGuardian && decided?.byGuardian)) ||
    (gpc && LOWERED_BY_GPC.includes(purpose)) ||
    (gpc === 'strict' && purpose === 'personalization')
  ) {
    return 'denied';
  }
  const guests = guest && standing(purpose, guest);
  const byLaw = decided ? ofGrant(decided, facts) : byDefault(purpose, facts);
  // Who refused as a guest is not taken on by default for having signed in.
  const own = guests === 'denied' && !decided && byLaw === 'allowed' ? 'waiting' : byLaw;
  if (own === 'allowed') return held.includes('waiting') ? 'suspended' : own;
  return guests === 'allowed' || guests === 'suspended' ? 'suspended' : own;
}

/** How a purpose stands before a decision, by the shop's own default or the regime's; `undefined`: off. */
export function defaultOf(purpose: Purpose, { regime, defaults }: Facts): Default | undefined {
  return defaults?.[purpose] ?? REGIMES[regime].defaults[purpose];
}

/** Several purposes together: the least of them. */
export function standingOfAll(purposes: readonly Purpose[], facts: Facts): Standing {
  const each = purposes.map((purpose) => standing(purpose, facts));
  return (['denied', 'waiting', 'suspended'] as const).find((one) => each.includes(one)) ?? 'allowed';
}

/**
 * How advertising on one channel stands: it needs a decision of its own, for the night another; and `marketing` may not be denied, nor granted
 * and held back. A member's channels are the member's alone, whatever the guest has decided.
 */
export function standingOfChannel(channel: Channel, night: boolean, facts: Facts): Standing {
  const { channels, nightApart } = REGIMES[facts.regime];
  const { ad, night: atNight } = facts.channels[channel] ?? {};
  const decisions =
    night && nightApart.includes(channel) ? [ad, atNight] : [ad ?? (channels.includes(channel) ? 'granted' : ad)];
  const marketing = standing('marketing', { ...facts, guest: undefined });
  if (marketing === 'denied' || decisions.some((decision) => decision && decision !== 'granted')) return 'denied';
  if (decisions.includes(undefined)) return 'waiting';
  if (facts.decided.marketing && marketing !== 'allowed') return marketing;
  return facts.lowered.some((signal) => signal.marketing) ? 'suspended' : 'allowed';
}

function ofGrant(decided: Decided, facts: Facts): Standing {
  const { noticeVersion } = facts;
  const overMs = overdueMs(decided, facts);
  const isOfNotice = decided.byPlatform || !noticeVersion || decided.notice === noticeVersion;
  if (overMs < 0 && isOfNotice) return 'allowed';
  return overMs < GRACE_MS ? 'suspended' : 'waiting';
}

/** Whether it is a platform's grant that has run out: what the platform says of it now is news. */
export function isPlatformsAndOver(decided: Decided | undefined, facts: Facts): boolean {
  return !!decided?.byPlatform && decided.decision === 'granted' && overdueMs(decided, facts) >= 0;
}

function overdueMs({ at }: Decided, { expiresAfterDays, regime, now }: Facts): number {
  const days = expiresAfterDays ?? REGIMES[regime].expiresAfterDays ?? Infinity;
  return now - at - days * DAY_MS;
}

function byDefault(purpose: Purpose, facts: Facts): Standing {
  const { noticed, noticeVersion } = facts;
  const settled = defaultOf(purpose, facts);
  if (settled === 'on') return 'allowed';
  if (settled !== 'afterNotice' || !noticed) return 'waiting';
  return noticeVersion && noticed !== noticeVersion ? 'suspended' : 'allowed';
}
