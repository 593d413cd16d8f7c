import type {
  ArmedIntent,
  Channel,
  Intent,
  IntentChannel,
  MessageClass,
  Recheck,
  Regime,
  SuppressReason,
  Test,
  Text,
} from '@dangol/schema';
import { durationMs } from '../duration-ms';
import type { LocalTime, Situation } from '../situation';
import type { Verdict } from '../verdict';
import { afterHours } from './after-hours';
import { intentId } from './change-intent';
import { dueAt } from './due-at';
import { quietHours } from './quiet-hours';

/** What is to be armed, and all that decides whether it may. */
export interface IntentWanted {
  intent: Intent;
  /** Of a campaign that runs, at this step. */
  verdict: Pick<Verdict, 'campaign' | 'occurrence' | 'item' | 'arm' | 'step' | 'reasons'>;
  situation: Pick<Situation, 'now' | 'items'>;
  reach: Reach;
  /** IANA zone in which the recipient's nights are counted: the rules file's, or under `us`, whose law counts where the recipient is, the device's. */
  zone: string;
  /** Its civil time, of `createLocal(zone)`. */
  local: (at: number) => LocalTime;
  /** A fact of the campaign's item, as `readFact()` gives it; asked for intents that have `at`. */
  read: (test: Test) => unknown;
  /** Primary subtag of the language that `say` speaks. */
  language: string;
  /** A text in that language, its variables filled in; `undefined` where one of them is not known. */
  say: (text: Text) => string | undefined;
}

/** Whom a sender could reach, and by what. */
export interface Reach {
  regime: Regime;
  /** A member is signed in, and `profileLink` is allowed: the event will name them. */
  isMember: boolean;
  /** Channels that reach the visitor's own device, so that they need no member. Default none. */
  withoutMember?: readonly Channel[] | undefined;
  /** Whether advertising may go out on the channel, and by night: `consent.allowsChannel()`. Only `true` is a consent. */
  allows: (channel: Channel, options?: { night?: boolean }) => boolean | undefined;
  /** Channels that were refused: no message at all goes there. */
  denied: readonly Channel[];
  /** The purpose `marketing`: `false` (refused, or held back) ends all advertising; where nothing was decided the channels' own consents count. */
  marketing?: boolean | undefined;
}

/** What came of it. */
export type Arming = { armed: ArmedIntent } | { suppressed: SuppressReason };

/** From what keeps most from being sent to what keeps least: the last obstacle is the one that is named. */
const OBSTACLES = ['no-member', 'no-consent', 'quiet-hours'] as const;
type Obstacle = (typeof OBSTACLES)[number];

/**
 * Makes the params of `intent_armed`, or names why there is nothing to arm. Pure: the same situation gives the same intent, and its id does not depend on the moment.
 * What came due in the past is due now, unless it has expired. A channel falls away for want of a member, of consent, or of an hour before the expiry in which it may be used.
 */
export function armIntent(wanted: IntentWanted): Arming {
  const { intent, verdict, situation, zone, read, language, say } = wanted;
  const { campaign, occurrence = '', item, arm = 'base', step = 0, reasons = [] } = verdict;
  const { now, items } = situation;
  const known = item === undefined ? item : items.get(item);
  const { class: messageClass = 'ad', goal } = campaign;
  const { title, body, url } = intent.message;
  const wasDue = dueAt(intent, campaign, now, read);
  const heading = say(title);
  const isPriced = intent.recheck?.includes('price-low') || undefined;
  if (wasDue === undefined || !heading || (isPriced && known?.price === undefined)) return { suppressed: 'unknown' };

  const due = Math.max(wasDue, now);
  const expiresAt = wasDue + durationMs(intent.expires);
  if (expiresAt < now) return { suppressed: 'expired' };

  const each = intent.channels.map((channel) => open(channel, due, expiresAt, messageClass, wanted));
  const channels = each.filter((one) => typeof one === 'object');
  if (!channels[0]) {
    const last = Math.max(0, ...each.map((one) => OBSTACLES.indexOf(one as Obstacle)));
    return { suppressed: OBSTACLES[last]! };
  }

  const ends = intent.cancelOn ?? [];
  const isGoalNamed = !goal || ends.some(({ event, same }) => event === goal.event && same === goal.same);
  return {
    armed: {
      intent_id: intentId({ campaign, occurrence, step }),
      campaign: campaign.id,
      occurrence,
      step,
      arm,
      class: messageClass,
      due_at: due,
      expires_at: expiresAt,
      zone,
      channels,
      cancel_on: isGoalNamed ? ends : [...ends, { event: goal.event, same: goal.same }],
      recheck: [
        ...new Set<Recheck>([...(messageClass === 'ad' ? ['consent' as const] : []), ...(intent.recheck ?? [])]),
      ],
      reasons,
      message: {
        title: heading,
        body: body && say(body),
        url: url === '{item.url}' ? known?.url : url && say(url),
        language,
      },
      item_id: item,
      price: isPriced && known?.price,
      currency: isPriced && known?.currency,
    },
  };
}

/** When a channel may be used, or what keeps it from being used at all. */
function open(
  channel: Channel,
  due: number,
  expiresAt: number,
  messageClass: MessageClass,
  { intent, reach, local }: IntentWanted,
): IntentChannel | Obstacle {
  const { regime, isMember, withoutMember, denied, marketing, allows } = reach;
  if (!isMember && !withoutMember?.includes(channel)) return 'no-member';
  const isConsented = messageClass !== 'ad' || (marketing !== false && allows(channel) === true);
  if (denied.includes(channel) || !isConsented) return 'no-consent';
  const quiet = quietHours(regime, channel, messageClass);
  if (!quiet || (quiet.isLifted && allows(channel, { night: true }) === true)) return { channel, dueAt: due };
  const opensAt = afterHours(due, quiet.hours, local);
  if (opensAt > expiresAt || (opensAt > due && intent.quiet === 'drop')) return 'quiet-hours';
  return { channel, dueAt: opensAt, quietHours: quiet.hours };
}
