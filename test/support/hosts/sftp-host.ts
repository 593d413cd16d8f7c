import { createHash, generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { createDisk, type TestHost } from './disk';

// The server side of the very library that the client stands on; its types are not installed.
// biome-ignore lint/suspicious/noExplicitAny: see above.
type Any = any;
const { Server, utils } = createRequire(createRequire(import.meta.url).resolve('ssh2-sftp-client'))('ssh2') as Any;
const { OPEN_MODE, STATUS_CODE } = utils.sftp;

const HOST_KEY = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'sec1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey;

/** An SFTP host, and the fingerprint of its key as `ssh-keygen -l` prints it. */
export interface SftpHost extends TestHost {
  fingerprint: string;
}

/** A small SFTP host on this machine, over a disk in memory. */
export async function startSftpHost(options: { password?: string; publicKey?: string } = {}): Promise<SftpHost> {
  const { password = 'secret word', publicKey } = options;
  const disk = createDisk();
  const clients = new Set<Any>();
  let accepted = 0;

  const server = new Server({ hostKeys: [HOST_KEY] }, (client: Any) => {
    clients.add(client);
    client.on('close', () => clients.delete(client)).on('error', () => {});
    if (disk.faults.isDown) return void client.end();
    accepted++;
    client.on('authentication', (context: Any) => {
      const isKey = publicKey && context.method === 'publickey';
      const isOurs = isKey && utils.parseKey(publicKey).getPublicSSH().equals(context.key.data);
      if (context.method === 'password' && context.password === password) context.accept();
      else if (isOurs) context.accept();
      else context.reject(['password', 'publickey']);
    });
    client.on('session', (accept: () => Any) => {
      accept().on('sftp', (open: () => Any) => serve(open()));
    });
  });

  // Without it each answer waits 40 ms for the acknowledgement of the one before.
  server._srv.on('connection', (socket: Socket) => socket.setNoDelay(true));

  function serve(sftp: Any): void {
    announceRename(sftp);
    const handles: { path: string; chunks: Buffer[]; isWrite: boolean; names?: Any[] }[] = [];
    const handleOf = (buffer: Buffer) => handles[buffer.readUInt32BE(0)]!;
    const open = (id: number, path: string, isWrite: boolean, names?: Any[]) => {
      const handle = Buffer.alloc(4);
      handle.writeUInt32BE(handles.push({ path, chunks: [], isWrite, names }) - 1);
      sftp.handle(id, handle);
    };
    const absolute = (path: string) =>
      `/${path}`
        .replace(/\/(\.?\/)+/gu, '/')
        .replace(/(.)\/$/u, '$1')
        .replace(/^\/\.$/u, '/');
    const attributes = (path: string) => {
      const file = disk.files.get(path);
      const at = Math.floor((file?.at ?? 0) / 1000);
      if (file) return { mode: 0o100644, uid: 0, gid: 0, size: file.bytes.length, atime: at, mtime: at };
      return disk.folders.has(path) ? { mode: 0o040755, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 } : undefined;
    };
    const stat = (id: number, path: string) => {
      const found = attributes(absolute(path));
      if (found) sftp.attrs(id, found);
      else sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
    };
    const rename = (id: number, from: string, to: string, replaces: boolean) => {
      const file = disk.files.get(absolute(from));
      if (!file) return sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
      if (disk.files.has(absolute(to)) && (!replaces || disk.faults.refusesRename))
        return sftp.status(id, STATUS_CODE.FAILURE);
      disk.files.delete(absolute(from));
      disk.files.set(absolute(to), file);
      sftp.status(id, STATUS_CODE.OK);
    };

    sftp
      .on('OPEN', (id: number, path: string, flags: number) => {
        const isWrite = Boolean(flags & OPEN_MODE.WRITE);
        if (!isWrite && !disk.files.has(absolute(path))) return sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
        const folder = absolute(path).replace(/\/[^/]*$/u, '') || '/';
        if (!disk.folders.has(folder)) return sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
        if (isWrite) disk.files.set(absolute(path), { bytes: Buffer.alloc(0), at: Date.now() });
        open(id, absolute(path), isWrite);
      })
      .on('WRITE', (id: number, handle: Buffer, offset: number, data: Buffer) => {
        const { path, chunks } = handleOf(handle);
        if (disk.breaks()) {
          disk.files.set(path, { bytes: Buffer.from(data.subarray(0, data.length >> 1)), at: Date.now() });
          for (const client of clients) client.end();
          return;
        }
        if (disk.stored.length >= (disk.faults.fullAfter ?? Infinity))
          return sftp.status(id, STATUS_CODE.FAILURE, 'No space left on device');
        chunks.push(Buffer.concat([Buffer.alloc(0), data]));
        void offset;
        sftp.status(id, STATUS_CODE.OK);
      })
      .on('READ', (id: number, handle: Buffer, offset: number, length: number) => {
        const bytes = disk.files.get(handleOf(handle).path)?.bytes ?? Buffer.alloc(0);
        if (offset >= bytes.length) sftp.status(id, STATUS_CODE.EOF);
        else sftp.data(id, bytes.subarray(offset, offset + length));
      })
      .on('CLOSE', (id: number, handle: Buffer) => {
        const { path, chunks, isWrite } = handleOf(handle);
        if (isWrite) disk.store(path, Buffer.concat(chunks));
        sftp.status(id, STATUS_CODE.OK);
      })
      .on('OPENDIR', (id: number, path: string) => {
        if (!disk.folders.has(absolute(path))) return sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
        const names = disk.within(absolute(path)).map(({ name }) => {
          const attrs = attributes(`${absolute(path)}/${name}`.replace('//', '/'))!;
          return {
            filename: name,
            longname: `${attrs.mode & 0o040000 ? 'd' : '-'}rw-r--r-- 1 shop shop ${attrs.size} Nov 15 03:00 ${name}`,
            attrs,
          };
        });
        open(id, absolute(path), false, names);
      })
      .on('READDIR', (id: number, handle: Buffer) => {
        const names = handleOf(handle).names!.splice(0, 100);
        if (names.length) sftp.name(id, names);
        else sftp.status(id, STATUS_CODE.EOF);
      })
      .on('MKDIR', (id: number, path: string) => {
        const parent = absolute(path).replace(/\/[^/]*$/u, '') || '/';
        if (absolute(path) === disk.faults.forbids) return sftp.status(id, STATUS_CODE.PERMISSION_DENIED);
        const fits = disk.folders.has(parent) && !disk.folders.has(absolute(path));
        if (fits) disk.folders.add(absolute(path));
        sftp.status(id, fits ? STATUS_CODE.OK : STATUS_CODE.FAILURE);
      })
      .on('RMDIR', (id: number, path: string) => {
        const isEmpty = disk.within(absolute(path)).length === 0 && disk.folders.delete(absolute(path));
        sftp.status(id, isEmpty ? STATUS_CODE.OK : STATUS_CODE.FAILURE);
      })
      .on('REMOVE', (id: number, path: string) => {
        sftp.status(id, disk.files.delete(absolute(path)) ? STATUS_CODE.OK : STATUS_CODE.NO_SUCH_FILE);
      })
      .on('RENAME', (id: number, from: string, to: string) => rename(id, from, to, false))
      .on('EXTENDED', (id: number, name: string, data: Buffer) => {
        if (name !== 'posix-rename@openssh.com') return sftp.status(id, STATUS_CODE.OP_UNSUPPORTED);
        const length = data.readUInt32BE(0);
        const from = data.subarray(4, 4 + length).toString();
        const to = data.subarray(8 + length, 8 + length + data.readUInt32BE(4 + length)).toString();
        rename(id, from, to, true);
      })
      .on('REALPATH', (id: number, path: string) => {
        sftp.name(id, [{ filename: absolute(path), longname: absolute(path), attrs: {} }]);
      })
      .on('FSETSTAT', (id: number) => sftp.status(id, STATUS_CODE.OK))
      .on('SETSTAT', (id: number) => sftp.status(id, STATUS_CODE.OK))
      .on('FSTAT', (id: number, handle: Buffer) => stat(id, handleOf(handle).path))
      .on('STAT', stat)
      .on('LSTAT', stat);
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const blob = utils.parseKey(HOST_KEY).getPublicSSH();
  return {
    address: `sftp://shop@127.0.0.1:${server.address().port}`,
    disk,
    fingerprint: `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/u, '')}`,
    connections: () => accepted,
    async close() {
      for (const client of clients) client.end();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** The library's server names no extensions in its greeting: this one is put in, as OpenSSH has it. */
function announceRename(sftp: Any): void {
  const text = (value: string) => Buffer.concat([Buffer.from([0, 0, 0, value.length]), Buffer.from(value)]);
  const body = Buffer.concat([Buffer.from([2, 0, 0, 0, 3]), text('posix-rename@openssh.com'), text('1')]);
  const greeting = Buffer.concat([Buffer.from([0, 0, 0, body.length]), body]);
  const protocol = sftp._protocol;
  const send = protocol.channelData.bind(protocol);
  protocol.channelData = (id: number, data: Buffer) => {
    const isGreeting = data.length === 9 && data[4] === 2;
    if (isGreeting) protocol.channelData = send;
    return send(id, isGreeting ? greeting : data);
  };
}
