import type { Scenario } from './scenario';
import type { Subject } from './subject';
import { addUp, type Tally } from './tally';

/** What came of one scenario with one subject: the counts, or why there are none. */
export type Result = Tally | string;

/** Gives a result by scenario and subject; `undefined` where it was not asked for. */
export type Results = (scenario: Scenario, subject: Subject) => Result | undefined;

/** Two Markdown tables: events lost and doubled for all subjects side by side, and every figure of each. */
export function toMarkdown(scenarios: readonly Scenario[], subjects: readonly Subject[], results: Results): string {
  const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const total = (subject: Subject) =>
    addUp(scenarios.map((one) => results(one, subject)).filter((result) => typeof result === 'object'));
  const lines = [
    row(['scenario', 'events', ...subjects.map(({ name }) => name)]),
    row(['---', '--:', ...subjects.map(() => '--:')]),
    ...scenarios.map((scenario) => {
      const all = subjects.map((subject) => results(scenario, subject));
      const tracked = all.find((result): result is Tally => typeof result === 'object')?.tracked ?? '';
      return row([scenario.name, tracked, ...all.map(summary)]);
    }),
    row(['**all**', '', ...subjects.map((subject) => summary(total(subject)))]),
    '',
    row(['scenario', 'subject', 'tracked', 'stored', 'lost', 'copies sent', 'copies by id', 'requests', 'bytes']),
    row(['---', '---', '--:', '--:', '--:', '--:', '--:', '--:', '--:']),
    ...scenarios.flatMap((scenario) =>
      subjects.flatMap((subject) => {
        const result = results(scenario, subject);
        if (typeof result !== 'object') return result ? [row([scenario.name, subject.name, result, ...'      '])] : [];
        const { tracked, stored, lost, duplicatesSent, duplicatesById, requests, bytes } = result;
        return [
          row([scenario.name, subject.name, tracked, stored, lost, duplicatesSent, duplicatesById, requests, bytes]),
        ];
      }),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** `lost / copies as sent / copies by id`. */
function summary(result: Result | undefined): string {
  if (typeof result !== 'object') return result ?? '';
  const { lost, duplicatesSent, duplicatesById } = result;
  const text = `${lost} / ${duplicatesSent} / ${duplicatesById}`;
  return lost || duplicatesById ? text : `**${text}**`;
}
