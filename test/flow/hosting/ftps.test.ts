import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { publish } from '../../../packages/trainer/src/publish/publish';
import { startFtpHost } from '../../support/hosts/ftp-host';
import { handMadeModel, readWhole, versionOf } from '../../support/hosts/hand-made-model';
import { selfSigned } from '../../support/hosts/self-signed';

const SOURCE = new URL('../../../packages/trainer/src/publish/publish.ts', import.meta.url).href;
const LOADER = fileURLToPath(new URL('../../support/typescript-loader.mjs', import.meta.url));

test('over TLS: a certificate that nobody vouches for is refused before the password is sent; one that the shop vouches for is taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-test-'));
  const { key, cert } = selfSigned();
  const host = await startFtpHost({ tls: createSecureContext({ key, cert }) });
  try {
    const [model, address] = [handMadeModel(folder, 'a'), `${host.address}/dangol`];
    const env = { DANGOL_PASSWORD: 'secret word' };
    await expect(publish(model, address, { env, retryMs: 1 })).rejects.toThrow(
      'the certificate of the host cannot be trusted',
    );
    expect(host.disk.files.size).toBe(0);

    // Node reads whom to trust when it starts.
    const authority = join(folder, 'authority.pem');
    writeFileSync(authority, cert);
    const code = `const { publish } = await import(${JSON.stringify(SOURCE)});
      await publish(${JSON.stringify(model)}, ${JSON.stringify(address)}, { env: process.env });`;
    const argv = ['--conditions=@dangol/source', '--import', LOADER, '--input-type=module', '-e', code];
    const child = spawn(process.execPath, argv, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env, NODE_EXTRA_CA_CERTS: authority },
    });
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(readWhole(host.disk.texts('/dangol'))).toBe(versionOf('a'));
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
