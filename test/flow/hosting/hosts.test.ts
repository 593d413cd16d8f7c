import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PublishOptions, publish } from '../../../packages/trainer/src/publish/publish';
import type { TestHost } from '../../support/hosts/disk';
import { startFtpHost } from '../../support/hosts/ftp-host';
import { handMadeModel, LAYOUTS, readWhole, versionOf } from '../../support/hosts/hand-made-model';
import { S3_ENV, startS3Host } from '../../support/hosts/s3-host';
import { startSftpHost } from '../../support/hosts/sftp-host';

const HOUR_MS = 3_600_000;

interface Kind {
  name: string;
  start(): Promise<TestHost & { endpoint?: string }>;
  env: Record<string, string>;
}

const KINDS: Kind[] = [
  { name: 'ftp', start: () => startFtpHost(), env: { DANGOL_PASSWORD: 'secret word' } },
  { name: 'sftp', start: () => startSftpHost(), env: { DANGOL_PASSWORD: 'secret word' } },
  { name: 's3', start: () => startS3Host(), env: S3_ENV },
];

describe.each(KINDS)('by $name', ({ name, start, env }) => {
  let host: TestHost & { endpoint?: string };
  let folder: string;
  beforeEach(async () => {
    host = await start();
    folder = mkdtempSync(join(tmpdir(), 'dangol-test-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await host.close();
  });

  const to = (digit: string, options: Partial<PublishOptions> = {}) =>
    publish(handMadeModel(folder, digit), `${host.address}/web/dangol`, {
      env,
      retryMs: 5,
      timeoutMs: 5000,
      region: 'ap-northeast-2',
      ...(host.endpoint && { endpoint: host.endpoint }),
      ...options,
    });
  const texts = () => host.disk.texts('/web/dangol');
  const whole = (head?: string) => readWhole(texts(), head);
  const versions = () =>
    [...new Set([...texts().keys()].map((path) => /^[0-9a-f]{16}/u.exec(path)?.[0]))].filter(Boolean).sort();
  const messageOf = (work: Promise<unknown>) =>
    work.then(
      () => 'published',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  test('the files come first and the manifest last; two older versions stay; what is not ours stays too', async () => {
    const first = await to('a');
    expect([whole(), first.sent.length, first.kept]).toEqual([versionOf('a'), 15, 0]);
    expect(host.disk.stored.at(-1)).toMatch(/manifest\.json/u);
    expect(host.disk.stored.at(-2)).toMatch(/popular\.json/u);
    host.disk.files.set('/web/dangol/note.txt', { bytes: Buffer.from('theirs'), at: 0 });
    let age = 9;
    for (const digit of ['b', 'c', 'd']) {
      for (const file of host.disk.files.values()) file.at -= age-- && HOUR_MS;
      await to(digit);
    }
    expect([whole(), versions()]).toEqual([versionOf('d'), ['b', 'c', 'd'].map(versionOf)]);
    expect(texts().get('note.txt')).toBe('theirs');
    expect([...texts().keys()].filter((path) => path.endsWith('.part'))).toEqual([]);
    // Back to an older one: it is there, and from now on the newest.
    expect(await to('b')).toMatchObject({ kept: 13, gone: [] });
    expect([whole(), versions()]).toEqual([versionOf('b'), ['b', 'c', 'd'].map(versionOf)]);
    if (name !== 's3') expect([...host.disk.folders].some((path) => path.includes(versionOf('a')))).toBe(false);
  });

  test.each(LAYOUTS)('laid out as %s, each version is whole and the old ones go', async (_, files, head) => {
    for (const digit of ['a', 'b', 'c', 'd']) {
      for (const file of host.disk.files.values()) file.at -= HOUR_MS;
      const { tag, manifest } = await to(digit, { files });
      expect([whole(head), manifest.files]).toEqual([versionOf(digit), files]);
      expect(tag === undefined).toBe(files?.single ?? false);
    }
    expect(versions()).toHaveLength(files?.single ? 0 : 3);
    const isFlat = files?.flat || files?.single;
    expect([...texts().keys()].some((path) => path.includes('/'))).toBe(!isFlat);
  });

  test('a connection that breaks leaves the old model in use, says so without the password, and the next run goes on', async () => {
    await to('a');
    host.disk.faults = { cutAfter: host.disk.stored.length + 5 };
    const said = await messageOf(to('b'));
    expect(said).toContain('UserError');
    expect(said).toContain('goes on where this one stopped');
    expect(said).toContain(new URL(host.address).host);
    expect(said).not.toContain('secret');
    expect(whole()).toBe(versionOf('a'));
    host.disk.faults = {};
    const again = await to('b');
    expect(whole()).toBe(versionOf('b'));
    expect(again.kept).toBeGreaterThanOrEqual(4);
    expect(again.sent.length + again.kept).toBe(15);
  });

  test('a connection that breaks once is opened again', async () => {
    host.disk.faults = { cutOnceAfter: 3 };
    await to('a');
    expect(whole()).toBe(versionOf('a'));
  });

  test('a disk that is full leaves the old model in use', async () => {
    await to('a');
    host.disk.faults = { fullAfter: host.disk.stored.length + 4 };
    expect(await messageOf(to('b'))).toContain('What visitors read is as it was');
    expect(whole()).toBe(versionOf('a'));
    host.disk.faults = {};
    await to('b');
    expect(whole()).toBe(versionOf('b'));
  });

  test('a wrong password is told once, with host and path, and without it', async () => {
    const wrong = Object.fromEntries(
      Object.entries(env).map(([key, value]) => [key, key.endsWith('ID') ? value : 'wrong one']),
    );
    const said = await messageOf(to('a', { env: wrong }));
    expect(said).toContain('UserError');
    expect(said).toContain('/dangol');
    expect(said).not.toContain('wrong one');
    const without = await messageOf(to('a', { env: {} }));
    expect(without).toMatch(/Set (DANGOL_PASSWORD|AWS_ACCESS_KEY_ID)/u);
    expect(texts().size).toBe(0);
  });

  test('whoever reads meanwhile finds a whole model at every moment', async () => {
    await to('a');
    const seen = new Set<string>();
    let isOver = false;
    const publishing = to('b').finally(() => {
      isOver = true;
    });
    while (!isOver) {
      seen.add(whole());
      await new Promise(setImmediate);
    }
    await publishing;
    seen.add(whole());
    expect([...seen]).toEqual([versionOf('a'), versionOf('b')]);
  });

  test('a place with other things is refused; laid out flat the model lies among them', async () => {
    host.disk.folders.add('/web').add('/web/dangol');
    host.disk.files.set('/web/dangol/logo.png', { bytes: Buffer.from('png'), at: 0 });
    expect(await messageOf(to('a'))).toContain('holds other things');
    await to('a', { files: { flat: true } });
    expect(whole()).toBe(versionOf('a'));
    host.disk.files.set('/web/dangol/manifest.txt', { bytes: Buffer.from('{"name":"an app"}'), at: 0 });
    expect(await messageOf(to('a', { files: { flat: true, extension: 'txt' } }))).toContain('holds other things');
    expect(texts().get('logo.png')).toBe('png');
  });

  test('a dry run says what would go, and changes nothing', async () => {
    const { sent } = await to('a', { isDry: true });
    expect(sent.map(({ path }) => path).sort()).toContain(`${versionOf('a')}/items/0.json`);
    expect([sent.length, host.disk.files.size]).toEqual([15, 0]);
  });

  test('a shop that was switched off there stays off; a model that lost many items is refused', async () => {
    await to('a');
    const path = '/web/dangol/manifest.json';
    const manifest = { ...JSON.parse(texts().get('manifest.json')!), enabled: false };
    host.disk.files.set(path, { bytes: Buffer.from(JSON.stringify(manifest)), at: Date.now() });
    const few = handMadeModel(folder, 'b', { items: 79 });
    const options = { env, region: 'ap-northeast-2', ...(host.endpoint && { endpoint: host.endpoint }) };
    const publishing = (more: Partial<PublishOptions>) =>
      publish(few, `${host.address}/web/dangol`, { ...options, ...more });
    expect(await messageOf(publishing({}))).toContain('100 items are published, and this model has 79');
    expect(whole()).toBe(versionOf('a'));
    await publishing({ maxLoss: 0.21 });
    expect([whole(), JSON.parse(texts().get('manifest.json')!).enabled]).toEqual([versionOf('b'), false]);
  });
});
