import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkbench, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

const campaign = (more: object = {}) => ({
  id: 'hello',
  when: [{ page: 'any' }],
  steps: [{ show: { format: 'toast', title: 'Hello' } }],
  ...more,
});
const fileOf = (...campaigns: object[]) => JSON.stringify({ format: 'campaign/1', campaigns });

test('a sound file is counted, and the command ends with 0', async () => {
  const file = bench.write('campaigns.json', fileOf(campaign(), campaign({ id: 'again' })));
  expect(await bench.dangol('campaigns', 'check', file)).toEqual({
    code: 0,
    out: '2 campaigns, 0 errors, 0 warnings\n',
    err: '',
  });
  expect((await bench.dangol('campaigns', file)).out).toBe('2 campaigns, 0 errors, 0 warnings\n');
});

test('an error is told by path, value and fix, and ends with 1', async () => {
  const broken = campaign({ id: 'later', if: { fact: 'visits', gte: '3' } });
  const file = bench.write('campaigns.json', fileOf(campaign(), broken));
  expect(await bench.dangol('campaigns', 'check', file)).toEqual({
    code: 1,
    out: 'error: campaigns[1].if.gte: expected a number, got "3"; write 3\n2 campaigns, 1 error, 0 warnings\n',
    err: `${file}: the campaigns with errors will not run, the others will. Mend the errors above.\n`,
  });
});

test('a warning is told and ends with 0', async () => {
  const file = bench.write('campaigns.json', fileOf(campaign({ split: { holdout: 0.1 } })));
  const { code, out } = await bench.dangol('campaigns', 'check', file);
  expect(code).toBe(0);
  expect(out).toMatch(/^warning: campaigns\[0\]\.goal: expected a goal, .*\n1 campaign, 0 errors, 1 warning\n$/);
});

test('programs get one object', async () => {
  const file = bench.write('campaigns.json', fileOf(campaign({ enabled: 'true' })));
  const { code, out } = await bench.dangol('campaigns', 'check', file, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    file,
    campaigns: 1,
    errors: 1,
    warnings: 0,
    complaints: [
      {
        level: 'error',
        path: 'campaigns[0].enabled',
        expected: 'true or false',
        got: '"true"',
        fix: 'write true',
      },
    ],
  });
});

test('what is not JSON is told with line and column', async () => {
  const file = bench.write('campaigns.json', '{\n  "format": "campaign/1",\n  "campaigns": [],\n}\n');
  const { code, out, err } = await bench.dangol('campaigns', 'check', file);
  expect(code).toBe(1);
  expect(out).toContain(
    'error: file: expected a name in double quotes in line 4, column 1, got "}"; take out the comma',
  );
  expect(err).toBe(`${file}: no campaign of it will run. Mend the errors above.\n`);
});

test('a file that is too long, in another encoding, missing or a folder has a message', async () => {
  const long = bench.write('long.json', ' '.repeat(5_000_000));
  expect((await bench.dangol('campaigns', 'check', long)).out).toContain('expected at most 400000 characters');
  const korean = bench.write('korean.json', Uint8Array.of(0x22, 0xb4, 0xdc, 0xb0, 0xf1, 0x22));
  expect((await bench.dangol('campaigns', 'check', korean)).err).toContain('not in UTF-8');
  const none = bench.path('none.json');
  expect((await bench.dangol('campaigns', 'check', none)).err).toBe(`${none}: no such file.\n`);
  expect((await bench.dangol('campaigns', 'check', bench.path('.'))).err).toContain('cannot be read');
  expect((await bench.dangol('campaigns')).err).toContain('dangol campaigns check campaigns.json');
  expect((await bench.dangol('campaigns', 'check', none, none)).err).toContain('does not know what to do with');
});

test('the file that is on line can be checked by its address', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(fileOf(campaign()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const { port } = server.address() as AddressInfo;
    const { code, out } = await bench.dangol('campaigns', 'check', `http://127.0.0.1:${port}/campaigns.json`);
    expect([code, out]).toEqual([0, '1 campaign, 0 errors, 0 warnings\n']);
  } finally {
    server.close();
  }
});
