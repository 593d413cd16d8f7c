import type { Stage } from './stage';

/** A stage as the address holds it; the reverse of `readStage()`. Empty where nothing is out of the ordinary. */
export function writeStage({ persona, days, faults, consent, theme }: Stage): string {
  return [
    persona && `persona:${persona}`,
    days > 0 && `clock:+${days}d`,
    ...faults.map((fault) => `fault:${fault}`),
    consent && `consent:${consent}`,
    theme && `theme:${theme}`,
  ]
    .filter(Boolean)
    .join(',');
}
