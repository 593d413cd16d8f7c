import { expect, it } from 'vitest';
import { readOptions } from '../../../demo-site/options';
import { run } from '../../../demo-site/run';

it('options have defaults and name what they expect', () => {
  expect(readOptions([])).toMatchObject({ port: 8080, collectorPort: 8787, seed: 1, regime: 'kr' });
  expect(() => readOptions(['--port', 'eighty'])).toThrow(
    /--port: expected a whole number from 0 to 65535, got "eighty"/,
  );
  expect(() => readOptions(['--colour'])).toThrow(/--colour/);
});

it.each([
  [['--catalogue', 'no/such/file.json'], /--catalogue: there is no file at .*file\.json/],
  [['--orders', 'orders.csv'], /--orders needs --catalogue/],
  [['--images', 'pictures'], /--images needs --catalogue/],
  [['--catalogue', 'package.json', '--images', 'no/such/folder'], /--images: there is no folder at/],
  [['--regime', 'mars'], /--regime: expected kr, eu, uk, us or none, got "mars"/],
])('%j is told in one sentence and opens nothing', async (argv, message) => {
  let said = '';
  const stderr = {
    write(text: string) {
      said += text;
    },
  };
  expect(await run(argv, { stdout: { write: () => {} }, stderr })).toBe(1);
  expect(said).toMatch(message);
  expect(said.trim()).not.toContain('\n');
});
