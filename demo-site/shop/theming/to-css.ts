import { CONTROLS } from './controls';

/** The style sheet that the choices come to, as a shop would write it: exactly this is applied. */
export function toCss(choices: ReadonlyMap<string, string>): string {
  const host: string[] = [];
  const parts = new Map<string, string[]>();
  for (const { name, host: declare, part, rules } of CONTROLS) {
    const choice = choices.get(name);
    if (choice === undefined) continue;
    host.push(...(declare?.(choice) ?? []));
    const rule = rules?.[choice];
    if (part && rule) parts.set(part, rule);
  }
  const blocks = [
    ['dangol-recs', host] as const,
    ...[...parts].map(([part, rule]) => [`dangol-recs::part(${part})`, rule] as const),
  ];
  return blocks
    .filter(([, rule]) => rule.length)
    .map(([selector, rule]) => `${selector} {\n${rule.map((line) => `  ${line}`).join('\n')}\n}`)
    .join('\n');
}
