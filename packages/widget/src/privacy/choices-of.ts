import { CHANNELS, type Channel, PURPOSES, type Purpose } from '@dangol/schema';
import { fill } from './fill';
import type { PrivacyState } from './privacy-control';
import type { PrivacyTexts } from './texts';

/** One thing that a visitor may allow or not. */
export interface Choice {
  key: string;
  name: string;
  /** What it means. */
  about: string;
  isOn: boolean;
  /** Why it is not on although it was allowed. */
  held: string;
  /** What `consent.set()` is told, to turn it on or off. */
  purposes(on: boolean): Partial<Record<Purpose, boolean>>;
  channels?(on: boolean): Partial<Record<Channel, { ad?: boolean; night?: boolean }>>;
}

/**
 * What there is to allow: recommendations always, the other purposes where the site uses them or the visitor decided on them, advertising
 * on those channels that were decided on.
 */
export function choicesOf(state: PrivacyState, texts: PrivacyTexts): Choice[] {
  const { decisions, allowed, undecided, channels, signals, isChild, uses = [...allowed, ...undecided] } = state;
  const isUsed = (purpose: Purpose) =>
    purpose === 'personalization' ||
    purpose in decisions ||
    uses.includes(purpose) ||
    // No backend has to name it: what is sent carries it once it is allowed.
    (purpose === 'profileLink' && allowed.includes(purpose));
  const why = isChild ? texts['held.child'] : signals.length ? texts['held.signal'] : texts.held;

  const purposes = PURPOSES.filter((purpose) => purpose !== 'necessary' && isUsed(purpose)).map((purpose): Choice => {
    const isOn = allowed.includes(purpose);
    return {
      key: purpose,
      name: texts[purpose as Exclude<Purpose, 'necessary'>],
      about: texts[`${purpose as Exclude<Purpose, 'necessary'>}.about`],
      isOn,
      held: !isOn && decisions[purpose] === 'granted' ? why : '',
      purposes: (on) => ({ [purpose]: on }),
    };
  });
  const messages = CHANNELS.flatMap((channel) =>
    (['ad', 'night'] as const)
      .filter((part) => channels[channel]?.[part])
      .map((part): Choice => {
        const name = fill(texts.advertising, { name: texts[channel] });
        return {
          key: `${channel}.${part}`,
          name: part === 'ad' ? name : fill(texts.night, { name }),
          about: '',
          isOn: channels[channel]?.[part] === 'granted',
          held: '',
          purposes: () => ({}),
          // Without advertising there is none at night.
          channels: (on) => ({ [channel]: part === 'ad' && !on ? { ad: false, night: false } : { [part]: on } }),
        };
      }),
  );
  return [...purposes, ...messages];
}
