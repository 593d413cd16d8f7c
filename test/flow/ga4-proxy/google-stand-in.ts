import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in was sent. */
export interface Collected {
  path: string;
  query: Record<string, string>;
  json: {
    client_id: string;
    user_id?: string;
    consent: Record<string, string>;
    events: { name: string; timestamp_micros: number; params: Record<string, unknown> }[];
  };
  /** As it came. */
  body: string;
}

/** An answer other than 204. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** Answers not before this is called. */
  held?: Promise<void>;
}

/** A stand-in for Google's Measurement Protocol servers: takes all, as they do, and remembers it. */
export interface GoogleStandIn {
  endpoint: string;
  collected: Collected[];
  /** What the next requests are answered, one each. */
  answers: Answer[];
  close(): Promise<void>;
}

/** Starts a stand-in on a free port; `/debug/mp/collect` finds fault with nothing but the name `bad_event`. */
export async function startGoogleStandIn(): Promise<GoogleStandIn> {
  const collected: Collected[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const { pathname, searchParams } = new URL(request.url!, 'http://google');
    collected.push({ path: pathname, query: Object.fromEntries(searchParams), json: JSON.parse(body), body });
    const { status, headers, body: text, held } = answers.shift() ?? { status: 204 };
    await held;
    if (status !== 204 || !pathname.startsWith('/debug/')) {
      response.writeHead(status, headers).end(text);
      return;
    }
    const isBad = body.includes('bad_event');
    const finding = { fieldPath: 'events', description: 'bad name', validationCode: 'NAME_INVALID', echo: request.url };
    response.writeHead(200).end(JSON.stringify({ validationMessages: isBad ? [finding] : [] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    collected,
    answers,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
