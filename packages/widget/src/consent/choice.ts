// What the boxes say. All is plain data: the view draws it, a decision is made of it.
import type { Channel, Regime } from '@dangol/schema';
import type { ConsentView, Deciding } from './consent-control';
import type { AskedPurpose } from './words/notice-words';

/** Ticked boxes: a purpose by its name, a channel as `email` for advertising and `email night` for the night. */
export type Choice = ReadonlySet<string>;

/** Nothing is ticked. */
export const NOTHING: Choice = new Set();

/** The channels that have a box of their own for 21:00 to 08:00 (Korea, Network Act §50-3: every medium but e-mail). */
export function asksNight(channel: Channel, regime: Regime): boolean {
  return regime === 'kr' && channel !== 'email';
}

/** The boxes as things stand, for a visitor who comes back to change them. */
export function choiceOf(state: ConsentView, asked: readonly AskedPurpose[], channels: readonly Channel[]): Choice {
  const ticked: string[] = asked.filter((purpose) =>
    state.decisions[purpose] ? state.decisions[purpose] === 'granted' : state.allowed.includes(purpose),
  );
  if (ticked.includes('marketing')) {
    for (const channel of channels) {
      const { ad, night } = state.channels[channel] ?? {};
      if (ad === 'granted') ticked.push(channel);
      if (night === 'granted') ticked.push(`${channel} night`);
    }
  }
  return new Set(ticked);
}

/**
 * Ticks a box or takes the tick off. What cannot hold without another follows it: a channel ticks advertising, a night its channel;
 * without advertising there is no channel, without a channel no night.
 */
export function toggle(choice: Choice, box: string, channels: readonly Channel[]): Choice {
  const next = new Set(choice);
  const channel = box.replace(' night', '');
  const isChannel = (channels as readonly string[]).includes(channel);
  if (!next.delete(box)) {
    next.add(box).add(channel);
    if (isChannel) next.add('marketing');
  } else if (box === 'marketing') for (const each of channels) next.delete(each) && next.delete(`${each} night`);
  else if (isChannel) next.delete(`${box} night`);
  return next;
}

/**
 * A choice as decisions, each purpose and channel yes or no.
 * @param choice `null`: everything asked is granted, but nothing at night, which the law wants a consent of its own for: it stays open.
 */
export function decisionsOf(
  choice: Choice | null,
  { asked, channels, regime }: { asked: readonly AskedPurpose[]; channels: readonly Channel[]; regime: Regime },
): { purposes: Partial<Record<AskedPurpose, boolean>>; channels: NonNullable<Deciding['channels']> } {
  const is = (box: string) => !choice || choice.has(box);
  return {
    purposes: Object.fromEntries(asked.map((purpose) => [purpose, is(purpose)])),
    channels: Object.fromEntries(
      channels.map((channel) => [
        channel,
        { ad: is(channel), ...(choice && asksNight(channel, regime) && { night: choice.has(`${channel} night`) }) },
      ]),
    ),
  };
}
