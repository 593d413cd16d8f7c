import { createServer, type Server, type Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import { createDisk, type TestHost } from './disk';

/** What an FTP host can do. */
export interface FtpHostOptions {
  user?: string;
  password?: string;
  /** Listings by MLSD, with seconds; without it as `ls` prints them. Default true. */
  hasMlsd?: boolean;
  /** Connections at one time; the next is sent away with 421. Default any number. */
  mostConnections?: number;
  /** Takes AUTH TLS. */
  tls?: SecureContext;
}

/** A small FTP host (RFC 959, 2428, 3659, 4217) on this machine, over a disk in memory. */
export async function startFtpHost(options: FtpHostOptions = {}): Promise<TestHost> {
  const { user = 'shop', password = 'secret word', hasMlsd = true, mostConnections = Infinity, tls } = options;
  const disk = createDisk();
  const sockets = new Set<Socket>();
  let accepted = 0;

  const server = createServer((socket) => {
    sockets.add(socket.setNoDelay(true));
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (disk.faults.isDown) return void socket.destroy();
    accepted++;
    if (sockets.size > mostConnections) return void socket.end('421 Too many connections.\r\n');
    talk(socket);
  });

  function talk(plain: Socket): void {
    let control: Socket = plain;
    let name = '';
    let isIn = false;
    let isPrivate = false;
    let from = '';
    let passive: { server: Server; data: Promise<Socket> } | undefined;
    const say = (text: string) => control.write(`${text}\r\n`);
    const absolute = (path: string) =>
      `/${path}`
        .replace(/\/(\.?\/)+/gu, '/')
        .replace(/(.)\/$/u, '$1')
        .replace(/^\/\.$/u, '/');

    async function openData(): Promise<number> {
      const listener = createServer();
      const data = new Promise<Socket>((done) =>
        listener.once('connection', (socket) => {
          sockets.add(socket);
          socket.on('close', () => sockets.delete(socket)).on('error', () => {});
          listener.close();
          done(isPrivate && tls ? new TLSSocket(socket, { isServer: true, secureContext: tls }) : socket);
        }),
      );
      await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
      passive = { server: listener, data };
      return (listener.address() as { port: number }).port;
    }

    async function send(bytes: Buffer): Promise<void> {
      say('150 Here it comes.');
      const data = await passive!.data;
      await new Promise<void>((done) => data.end(bytes, done));
      say('226 Done.');
    }

    async function receive(path: string): Promise<void> {
      say('150 Go ahead.');
      const data = await passive!.data;
      const chunks: Buffer[] = [];
      for await (const chunk of data) {
        chunks.push(chunk as Buffer);
        if (!disk.breaks()) continue;
        const part = Buffer.concat(chunks);
        disk.files.set(path, { bytes: part.subarray(0, part.length >> 1), at: Date.now() });
        for (const socket of sockets) socket.destroy();
        return;
      }
      data.end();
      try {
        disk.store(path, Buffer.concat(chunks));
        say('226 Stored.');
      } catch {
        disk.files.set(path, { bytes: Buffer.alloc(0), at: Date.now() });
        say('552 Quota exceeded.');
      }
    }

    const answers: Record<string, (rest: string) => unknown> = {
      USER: (rest) => {
        name = rest;
        say('331 And the password?');
      },
      PASS: (rest) => {
        isIn = name === user && rest === password;
        say(isIn ? '230 Welcome.' : `530 Login incorrect.`);
      },
      AUTH: () => {
        if (!tls) return say('502 No TLS here.');
        say('234 Go on.');
        const secure = new TLSSocket(control, { isServer: true, secureContext: tls });
        secure.on('error', () => {});
        control.removeAllListeners('data');
        control = secure;
        listen(secure);
      },
      PBSZ: () => say('200 OK.'),
      PROT: (rest) => {
        isPrivate = rest === 'P';
        say('200 OK.');
      },
      FEAT: () =>
        say(`211-Features:\r\n EPSV\r\n UTF8\r\n MDTM\r\n${hasMlsd ? ' MLST type*;size*;modify*;\r\n' : ''}211 End`),
      SYST: () => say('215 UNIX Type: L8'),
      PWD: () => say('257 "/"'),
      EPSV: async () => say(`229 Extended passive (|||${await openData()}|)`),
      PASV: async () => {
        const port = await openData();
        say(`227 Passive (127,0,0,1,${port >> 8},${port & 255})`);
      },
      MLSD: (rest) => (hasMlsd ? list(rest, 'mlsd') : say('500 Unknown command.')),
      LIST: (rest) => list(rest.replace(/^-a\s*/u, ''), 'ls'),
      STOR: (rest) => receive(absolute(rest)),
      RETR: (rest) => {
        const file = disk.files.get(absolute(rest));
        return file ? send(file.bytes) : say('550 No such file.');
      },
      MDTM: (rest) => {
        const file = disk.files.get(absolute(rest));
        return say(file ? `213 ${stamp(file.at)}` : '550 No such file.');
      },
      MKD: (rest) => {
        const path = absolute(rest);
        const isNew = !disk.folders.has(path);
        disk.folders.add(path);
        say(isNew ? `257 "${path}"` : '550 File exists.');
      },
      RMD: (rest) => {
        const path = absolute(rest);
        const isEmpty = disk.folders.has(path) && disk.within(path).length === 0;
        if (isEmpty) disk.folders.delete(path);
        say(isEmpty ? '250 Gone.' : '550 Not empty, or not there.');
      },
      DELE: (rest) => say(disk.files.delete(absolute(rest)) ? '250 Gone.' : '550 No such file.'),
      RNFR: (rest) => {
        from = absolute(rest);
        say(disk.files.has(from) ? '350 And to?' : '550 No such file.');
      },
      RNTO: (rest) => {
        const to = absolute(rest);
        const file = disk.files.get(from);
        if (!file || (disk.faults.refusesRename && disk.files.has(to))) return say('553 Rename refused.');
        disk.files.delete(from);
        disk.files.set(to, file);
        say('250 Renamed.');
      },
      QUIT: () => control.end('221 Bye.\r\n'),
    };

    function list(rest: string, form: 'mlsd' | 'ls'): unknown {
      const folder = absolute(rest);
      if (!disk.folders.has(folder)) return say('550 No such folder.');
      const lines = disk
        .within(folder)
        .map(({ name: entry, isFolder, bytes, at }) =>
          form === 'mlsd'
            ? `type=${isFolder ? 'dir' : 'file'};size=${bytes};modify=${stamp(at)}; ${entry}`
            : `${isFolder ? 'd' : '-'}rw-r--r--   1 shop     shop     ${String(bytes).padStart(10)} Nov 15 03:00 ${entry}`,
        );
      return send(Buffer.from(lines.map((line) => `${line}\r\n`).join('')));
    }

    function listen(socket: Socket): void {
      let rest = '';
      let turn: Promise<unknown> = Promise.resolve();
      socket.on('data', (chunk) => {
        const lines = (rest + chunk).split('\r\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const [, verb = '', argument = ''] = /^(\w+) ?(.*)$/u.exec(line) ?? [];
          const answer = answers[verb.toUpperCase()];
          const isFree = isIn || ['USER', 'PASS', 'AUTH', 'FEAT', 'QUIT', 'PBSZ', 'PROT'].includes(verb.toUpperCase());
          turn = turn
            .then(() => (!answer ? say('200 OK.') : isFree ? answer(argument) : say('530 Log in first.')))
            .catch(() => {});
        }
      });
    }

    listen(plain);
    say('220 A host for tests.');
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return {
    address: `${tls ? 'ftps' : 'ftp'}://${user}@127.0.0.1:${port}`,
    disk,
    connections: () => accepted,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** `YYYYMMDDHHMMSS`. */
function stamp(at: number): string {
  return new Date(at).toISOString().replace(/\D/gu, '').slice(0, 14);
}
