import { CHOICES, FAULTS, MOST_DAYS, type Stage } from './stage';

/** Reads `persona:hiker,clock:+14d,fault:offline,fault:slow,consent:granted,theme:dark`. What it does not understand is left out. */
export function readStage(text: string): Stage {
  const parts = text.split(',').map((part) => part.split(':').map((word) => word.trim()));
  const last = (name: string) => parts.filter(([key]) => key === name).at(-1)?.[1] ?? '';
  const persona = /^[a-z-]{1,30}$/.exec(last('persona'))?.[0];
  const consent = CHOICES.find((choice) => choice === last('consent'));
  const theme = (['light', 'dark'] as const).find((name) => name === last('theme'));
  return {
    ...(persona && { persona }),
    // A plus sign in a query reads as a space.
    days: Math.min(MOST_DAYS, Number(/^\+?(\d{1,4})d?$/.exec(last('clock'))?.[1] ?? 0)),
    faults: FAULTS.filter((fault) => parts.some(([key, value]) => key === 'fault' && value === fault)),
    ...(consent && { consent }),
    ...(theme && { theme }),
  };
}
