import type { ChannelDecisions, ConsentRecord, Decision, Purpose } from '@dangol/schema';
import type { SetOptions } from './consent';
import { CHOICES } from './regimes';

/** What a caller gave, as decisions: anything but true and false, and purposes that do not exist, decide nothing. */
export function toPurposes(given: Partial<Record<Purpose, boolean>> | undefined): ConsentRecord['purposes'] {
  const decided: ConsentRecord['purposes'] = {};
  for (const purpose of CHOICES) {
    const decision = toDecision(given?.[purpose]);
    if (decision) decided[purpose] = decision;
  }
  return decided;
}

/** The same of channels; `undefined` where none is decided. */
export function toChannels(given: SetOptions['channels']): ChannelDecisions | undefined {
  return ofChannels(given, toDecision);
}

/** What a record denies; `undefined` where that is nothing. */
export function refusalsOf(record: ConsentRecord): Pick<ConsentRecord, 'purposes' | 'channels'> | undefined {
  const refused = Object.entries(record.purposes).filter(([, decision]) => decision === 'denied');
  const channels = ofChannels(record.channels, (decision) => (decision === 'denied' ? decision : undefined));
  return refused[0] || channels ? { purposes: Object.fromEntries(refused), channels } : undefined;
}

/** Whether two records decide the same on every purpose. */
export function sameDecisions(one: ConsentRecord['purposes'] = {}, other: ConsentRecord['purposes']): boolean {
  return CHOICES.every((purpose) => one[purpose] === other[purpose]);
}

function ofChannels<Value>(
  given: Partial<Record<string, { ad?: Value; night?: Value }>> | undefined,
  toDecision: (value: Value | undefined) => Decision | undefined,
): ChannelDecisions | undefined {
  const channels = Object.entries(given ?? {}).flatMap(([channel, kinds]) => {
    const { ad, night } = kinds ?? {};
    const [onAd, atNight] = [toDecision(ad), toDecision(night)];
    return onAd || atNight ? [[channel, { ...(onAd && { ad: onAd }), ...(atNight && { night: atNight }) }]] : [];
  });
  return channels[0] && Object.fromEntries(channels);
}

function toDecision(isGranted: unknown): Decision | undefined {
  return typeof isGranted === 'boolean' ? (isGranted ? 'granted' : 'denied') : undefined;
}
