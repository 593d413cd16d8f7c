import type { Campaign } from '@dangol/schema';
import { durationMs } from '../duration-ms';
import { adviseConditions } from './advise-conditions';
import { adviseEvent } from './advise-event';
import { adviseMessage } from './advise-message';
import { adviseWaits } from './advise-waits';
import type { Complain, Complaint } from './complaint';
import { showValue } from './show-value';
import { stepLists } from './step-lists';

const NIGHT = '11h';

/** What is unwise in a campaign that is sound: it would run, and not as its author hopes. Warnings all. */
export function adviseCampaign(campaign: Campaign, path: string): Complaint[] {
  const found: Complaint[] = [];
  const warn: Complain = (at, expected, got, fix) =>
    found.push({ level: 'warning', path: at, expected, got: showValue(got), ...(fix && { fix }) });
  const { when, limits = {}, key = 'once', split, goal, class: kind = 'ad' } = campaign;

  adviseConditions(campaign, path, warn);
  when.forEach((trigger, place) => {
    if ('event' in trigger) adviseEvent(trigger.event, `${path}.when[${place}].event`, warn);
  });
  if (goal) adviseEvent(goal.event, `${path}.goal.event`, warn);
  if (split?.holdout && !goal)
    warn(`${path}.goal`, 'a goal, by which those held out are compared with the others', goal);
  if (limits.stopAfter?.includes('convert') && !goal)
    warn(`${path}.limits.stopAfter`, 'a goal with convert, which is when it is reached', limits.stopAfter);

  const { perSession, perDay, total, coolDown, group } = limits;
  for (const { path: at, steps } of stepLists(campaign, path)) {
    adviseWaits(campaign, steps, at, warn);
    steps.forEach((step, place) => {
      if ('cancelOn' in step)
        for (const [n, { event }] of (step.cancelOn ?? []).entries())
          adviseEvent(event, `${at}[${place}].cancelOn[${n}].event`, warn);
      if ('show' in step) {
        adviseMessage(step.show, campaign, `${at}[${place}].show`, warn);
        if (
          step.show.format !== 'inline' &&
          /session|day/.test(key) &&
          !(perSession || perDay || total || coolDown || group)
        )
          warn(`${path}.limits`, `limits: with the key ${key} it comes over the page time and again`, limits);
      }
      if (!('intent' in step) || kind !== 'ad') return;
      const { quiet, channels, expires } = step.intent;
      const byDay = channels.filter((channel) => channel !== 'email');
      if (quiet === 'drop' && byDay.length)
        warn(
          `${at}[${place}].intent.quiet`,
          `defer, or ${byDay} is never sent of what comes due at night`,
          quiet,
          'write "defer"',
        );
      else if (byDay.length && durationMs(expires) < durationMs(NIGHT))
        warn(`${at}[${place}].intent.expires`, `${NIGHT} or more: what comes due at night waits so long`, expires);
    });
  }
  return found;
}
