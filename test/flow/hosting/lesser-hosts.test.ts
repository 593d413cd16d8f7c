import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadClient } from '../../../packages/trainer/src/publish/load-client';
import { openTarget } from '../../../packages/trainer/src/publish/open-target';
import { publish } from '../../../packages/trainer/src/publish/publish';
import type { TestHost } from '../../support/hosts/disk';
import { type FtpHostOptions, startFtpHost } from '../../support/hosts/ftp-host';
import { handMadeModel, readWhole, versionOf } from '../../support/hosts/hand-made-model';
import { S3_ENV, startS3Host } from '../../support/hosts/s3-host';
import { startSftpHost } from '../../support/hosts/sftp-host';

const HOUR_MS = 3_600_000;
const env = { DANGOL_PASSWORD: 'secret word' };
let folder: string;
let hosts: TestHost[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-test-'));
  hosts = [];
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const host of hosts) await host.close();
});

async function opened<Host extends TestHost>(starting: Promise<Host>): Promise<Host> {
  const host = await starting;
  hosts.push(host);
  return host;
}
const anFtpHost = (options: FtpHostOptions = {}) => opened(startFtpHost(options));
const to = (host: TestHost, digit: string, options: Partial<Parameters<typeof publish>[2]> = {}) =>
  publish(handMadeModel(folder, digit), `${host.address}/dangol`, { env, retryMs: 5, timeoutMs: 5000, ...options });
const whole = (host: TestHost) => readWhole(host.disk.texts('/dangol'));
const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  );

describe('a host that', () => {
  test.each([
    ['ftp', () => anFtpHost()],
    ['sftp', () => opened(startSftpHost())],
  ])('refuses to rename over a file (%s) has the manifest written in place, and it is told', async (_, start) => {
    const host = await start();
    host.disk.faults = { refusesRename: true };
    await to(host, 'a');
    const { notes } = await to(host, 'b');
    expect(whole(host)).toBe(versionOf('b'));
    expect(notes.join()).toContain('manifest.json was written in place');
    expect([...host.disk.files.keys()].filter((path) => path.endsWith('.part'))).toEqual([]);
  });

  test('lists as ls does, without years, is asked for the time of each version, and loses the old ones', async () => {
    const host = await anFtpHost({ hasMlsd: false });
    for (const digit of ['a', 'b', 'c', 'd']) {
      for (const file of host.disk.files.values()) file.at -= HOUR_MS;
      await to(host, digit);
    }
    expect(whole(host)).toBe(versionOf('d'));
    expect([...host.disk.files.keys()].some((path) => path.includes(versionOf('a')))).toBe(false);
  });

  test('grants one connection is served by one', async () => {
    const host = await anFtpHost({ mostConnections: 1 });
    await to(host, 'a');
    expect(whole(host)).toBe(versionOf('a'));
  });
});

test('an upload that was given up a day ago is removed, one of an hour ago is left', async () => {
  const host = await anFtpHost();
  await to(host, 'a');
  for (const [digit, hours] of [
    ['e', 25],
    ['f', 1],
  ] as const) {
    host.disk.folders.add(`/dangol/${versionOf(digit)}`).add(`/dangol/${versionOf(digit)}/items`);
    const at = Date.now() - hours * HOUR_MS;
    host.disk.files.set(`/dangol/${versionOf(digit)}/items/0.json`, { bytes: Buffer.from('{'), at });
  }
  expect((await to(host, 'b')).gone).toEqual([versionOf('e')]);
  expect([...host.disk.folders].some((path) => path.includes(versionOf('e')))).toBe(false);
  expect([...host.disk.folders].some((path) => path.includes(versionOf('f')))).toBe(true);
});

describe('SFTP', () => {
  test('lets in by a key file, and tells the host’s own key until it is given; another key than the given one ends it', async () => {
    const keys = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      privateKeyEncoding: { type: 'sec1', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const host = await opened(startSftpHost({ publicKey: keys.privateKey }));
    const keyFile = join(folder, 'key.pem');
    writeFileSync(keyFile, keys.privateKey);
    const byKey = { DANGOL_KEY_FILE: keyFile };
    expect((await to(host, 'a', { env: byKey })).notes.join()).toContain(host.fingerprint);
    expect(whole(host)).toBe(versionOf('a'));
    expect((await to(host, 'b', { env: { ...byKey, DANGOL_HOST_KEY: host.fingerprint } })).notes).toEqual([]);
    const said = await messageOf(to(host, 'c', { env: { ...byKey, DANGOL_HOST_KEY: 'SHA256:another' } }));
    expect(said).toContain('another key than DANGOL_HOST_KEY says');
    expect(await messageOf(to(host, 'c', { env: { DANGOL_KEY_FILE: join(folder, 'none') } }))).toContain(
      'no such file',
    );
    expect(whole(host)).toBe(versionOf('b'));
  });

  test('has all files at the first go, where folders within folders are made at once', async () => {
    const host = await opened(startSftpHost());
    // So few that a file beside the folder of the items goes at the same time.
    const model = handMadeModel(folder, 'a', { shards: 2 });
    for (const place of ['one', 'two/deep', 'three/deep/er']) {
      await publish(model, `${host.address}/${place}`, { env: { DANGOL_PASSWORD: 'secret word' }, retryMs: 1 });
      expect(host.disk.texts(`/${place}`).has(`${versionOf('a')}/shelves.json`)).toBe(true);
    }
  });

  test('names the folder that it may not make, and a key that cannot be opened', async () => {
    const host = await opened(startSftpHost());
    host.disk.faults.forbids = '/var';
    const forbidden = publish(handMadeModel(folder, 'a'), `${host.address}/var/www`, {
      env: { DANGOL_PASSWORD: 'secret word' },
      retryMs: 1,
    });
    expect(await messageOf(forbidden)).toContain('permission denied to make /var)');
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'lock' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    for (const [name, text] of Object.entries({ privateKey, publicKey })) {
      writeFileSync(join(folder, name), text);
      const said = await messageOf(to(host, 'a', { env: { DANGOL_KEY_FILE: join(folder, name) } }));
      expect(said).toContain('not a private key that can be opened');
    }
  });
});

describe('S3', () => {
  const options = { env: S3_ENV, region: 'ap-northeast-2' };

  test('version files may be kept for ever, the manifest is asked for again; packed files go as themselves', async () => {
    const host = await opened(startS3Host());
    await to(host, 'a', { ...options, endpoint: host.endpoint, files: { extension: 'txt' }, compress: true });
    const file = `/dangol/${versionOf('a')}/items/3.txt`;
    expect(host.headers.get(file)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
    });
    expect(JSON.parse(String(gunzipSync(host.disk.files.get(file)!.bytes))).version).toBe(versionOf('a'));
    expect(host.headers.get('/dangol/manifest.txt')).toMatchObject({ 'cache-control': 'no-cache' });
    expect(host.headers.get('/dangol/manifest.txt')).not.toHaveProperty('content-encoding');
    expect([...host.disk.files.keys()].filter((path) => /\.(br|gz)$/u.test(path))).toEqual([]);
    // Under another name it would lie beside the one that pages read.
    const beside = { ...options, endpoint: host.endpoint };
    expect(await messageOf(to(host, 'b', beside))).toContain('under another name (manifest.txt)');
    await publish(handMadeModel(folder, 'b'), `${host.address}/plain`, beside);
    expect(host.headers.get('/plain/manifest.json')).toMatchObject({ 'content-type': 'application/json' });
    expect(host.refused()).toBe(0);
  });

  test('many files are listed page by page; a bucket that is not there is a mistake', async () => {
    const host = await opened(startS3Host());
    const model = handMadeModel(folder, 'a', { shards: 130 });
    const sending = () => publish(model, `${host.address}/deep/er`, { ...options, endpoint: host.endpoint });
    await sending();
    expect((await sending()).kept).toBe(131);
    const said = await messageOf(publish(model, 's3://nobody/x', { ...options, endpoint: host.endpoint }));
    expect(said).toContain('NoSuchBucket');
  });

  test('a prefix with a blank is asked for as it is signed', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.url}`);
      response.end('<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const target = await openTarget('s3://shop/my model+', S3_ENV, { ...options, endpoint });
    expect(await target.list()).toEqual([]);
    expect(asked.join()).toContain('prefix=my%20model%2B%2F');
    server.close();
  });

  test('without an endpoint the bucket’s own host at AWS is asked', async () => {
    const target = await openTarget('s3://my-shop/dangol', S3_ENV, { retryMs: 1 });
    expect(target.describe).toBe('s3://my-shop/dangol');
    await target.close();
  });
});

describe('an address', () => {
  test.each([
    ['gopher://host/x', 'gopher:// is no place to publish to'],
    ['ftp://shop:secret@host/x', 'Leave the password out of the address'],
    ['sftp://[/x', 'cannot be read'],
    ['sftp://shop@host/x', 'Set DANGOL_PASSWORD (or DANGOL_KEY_FILE)'],
    ['s3://bucket/x', 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
  ])('%s is refused', async (address, message) => {
    const said = await messageOf(openTarget(address, {}));
    expect(said).toContain(message);
    expect(said).not.toContain('secret@');
  });

  test('of a client that is not installed tells the line that installs it', async () => {
    const load = () => Promise.reject(Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' }));
    expect(await messageOf(loadClient('basic-ftp', 'ftp:', load))).toContain('npm install basic-ftp');
  });

  test('of a host that is not there says so, with host and path', async () => {
    const host = await startFtpHost();
    await host.close();
    const said = await messageOf(to(host, 'a'));
    expect(said).toContain('no answer from the host');
    expect(said).toContain('/dangol');
  });
});
