import { expect, test } from 'vitest';
import { HELP } from '../../../packages/trainer/src/commands/help';
import { LAYOUT_OPTIONS } from '../../../packages/trainer/src/commands/layout';
import { LOG_OPTIONS } from '../../../packages/trainer/src/commands/options';
import { PUBLISH_OPTIONS } from '../../../packages/trainer/src/commands/publish-options';
import { run } from '../../../packages/trainer/src/index';

const { dangol: _, ...COMMANDS } = HELP;
const READS_LOGS = ['train', 'evaluate', 'inspect', 'report', 'try', 'audience'] as const;
const namedIn = (help: string) => new Set([...help.matchAll(/--([a-z][a-z-]*)/gu)].map(([, name = '']) => name));

test.each(Object.entries(COMMANDS))('each option that the help of %s tells of is one', async (command, help) => {
  for (const name of namedIn(help)) {
    let said = '';
    const stream = { write: (text: string) => (said += text) };
    await run([command, `--${name}`, '--help'], { stdout: stream, stderr: stream });
    expect(said).not.toContain(`has no option --${name}`);
  }
});

test('the help of each command tells of the options that commands share', () => {
  for (const command of READS_LOGS)
    expect([...namedIn(COMMANDS[command])]).toEqual(
      expect.arrayContaining(Object.keys(LOG_OPTIONS).filter((name) => name !== 'help')),
    );
  for (const command of ['train', 'publish'] as const)
    expect([...namedIn(COMMANDS[command])]).toEqual(
      expect.arrayContaining(Object.keys({ ...PUBLISH_OPTIONS, ...LAYOUT_OPTIONS })),
    );
});
