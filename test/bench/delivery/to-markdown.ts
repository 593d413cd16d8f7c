import type { Result, Results } from './results';
import type { Scenario } from './scenario';
import type { Subject } from './subject';
import { addUp, type Tally } from './tally';

/** Markdown: losses and copies of all subjects side by side, every figure of each, what each scenario does, how each subject is set up. */
export function toMarkdown(scenarios: readonly Scenario[], subjects: readonly Subject[], results: Results): string {
  const of = (scenario: Scenario, subject: Subject) => results[scenario.name]?.[subject.name];
  const isCounted = (result: Result | undefined): result is Tally => typeof result === 'object';
  const tallies = (subject: Subject) => scenarios.map((scenario) => of(scenario, subject)).filter(isCounted);
  return [
    row(['scenario', 'events', ...subjects.map(({ name }) => name)]),
    row(['---', '--:', ...subjects.map(() => '--:')]),
    ...scenarios.map((scenario) => {
      const all = subjects.map((subject) => of(scenario, subject));
      return row([scenario.name, all.find(isCounted)?.tracked ?? '', ...all.map(summary)]);
    }),
    row(['all', '', ...subjects.map((subject) => summary(addUp(tallies(subject))))]),
    '',
    '### Every figure',
    '',
    row(['scenario', 'subject', 'tracked', 'stored', 'lost', 'copies sent', 'copies by id', 'requests', 'bytes']),
    row(['---', '---', '--:', '--:', '--:', '--:', '--:', '--:', '--:']),
    ...scenarios.flatMap((scenario) =>
      subjects.flatMap((subject) => {
        const result = of(scenario, subject);
        return isCounted(result) ? [row([scenario.name, subject.name, ...figures(result)])] : [];
      }),
    ),
    '',
    '### What each scenario does',
    '',
    ...scenarios.map(({ name, story }) => `- **${name}**: ${story}`),
    '',
    '### How each subject is set up',
    '',
    ...subjects.map(
      ({ name, packages, settings }) => `- **${name}** (${packages[0] ?? 'this repository'}): ${settings}`,
    ),
  ].join('\n');
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function figures(one: Tally): number[] {
  return [one.tracked, one.stored, one.lost, one.duplicatesSent, one.duplicatesById, one.requests, one.bytes];
}

/** `lost / copies as sent / copies by id`; bold where nothing is lost or doubled. */
function summary(result: Result | undefined): string {
  if (typeof result !== 'object') return result ?? '';
  const { lost, duplicatesSent, duplicatesById } = result;
  const text = `${lost} / ${duplicatesSent} / ${duplicatesById}`;
  return lost || duplicatesById ? text : `**${text}**`;
}
