import { setTimeout as wait } from 'node:timers/promises';
import { userError } from '../errors';
import { isPrivateHost } from './is-private-host';
import { ATTEMPTS, isPassing, pauseAfter } from './retry-timing';
import { showAddress } from './show-address';

/** What a request needs of the world. */
export interface RequestDeps {
  fetch: typeof globalThis.fetch;
  /** Told what is not safe, but done all the same. */
  warn: (message: string) => void;
  /** Default: as long as it says. */
  sleep?: (ms: number) => Promise<unknown>;
}

/** How long is waited. */
export interface Patience {
  /** For the answer's head, and for each piece of its body, ms. */
  pieceMs: number;
  /** For everything, ms. */
  wholeMs: number;
}

/** An answer that is worth reading, and whence it came in the end. */
export interface Answer {
  response: Response;
  pathname: string;
}

const MOST_REDIRECTS = 5;

/** What a redirect may be. @see https://fetch.spec.whatwg.org/#redirect-status */
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Asks for a file and gives what `take` makes of the answer. Server errors, "too many requests" and what breaks on the way are tried again, from the start; redirects are followed, but never from `https` to `http`, nor from the web into the network around this machine. User
 * and password of the address go to its own origin alone.
 * @throws UserError saying what came instead, and never the address as it was given.
 */
export async function requestFile<Taken>(
  given: string,
  deps: RequestDeps,
  patience: Patience,
  take: (answer: Answer, touch: () => void) => Promise<Taken>,
): Promise<Taken> {
  const { sleep = wait, warn } = deps;
  const shown = showAddress(given);
  if (!URL.canParse(given.trim())) throw userError('badFileAddress', shown);
  const address = new URL(given.trim());
  if (address.protocol === 'http:' && !isPrivateHost(address.hostname)) {
    warn(`${shown}: http:// lets others on the way read and change it; take https:// where the shop has it.`);
  }
  const endsAt = Date.now() + patience.wholeMs;
  for (let attempt = 1; ; attempt++) {
    const ending = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const touch = () => {
      clearTimeout(timer);
      const left = Math.min(patience.pieceMs, endsAt - Date.now());
      timer = setTimeout(() => ending.abort(), Math.max(0, left));
    };
    let why: string;
    let retryAfter: string | null = null;
    try {
      touch();
      const answer = await follow(address, shown, deps.fetch, ending.signal, touch);
      const { status, headers } = answer.response;
      if (answer.response.ok) return await take(answer, touch);
      await answer.response.body?.cancel();
      if (!isPassing(status)) throw refusal(shown, status);
      why = `HTTP ${status}`;
      retryAfter = headers.get('retry-after');
    } catch (error) {
      if ((error as Error).name === 'UserError' || isDisk(error)) throw error;
      why = ending.signal.aborted ? 'it took too long' : reasonOf(error);
    } finally {
      clearTimeout(timer);
    }
    const pause = pauseAfter(attempt, retryAfter, Math.random(), Date.now());
    if (pause === undefined || Date.now() + pause > endsAt) {
      throw userError('addressFails', shown, why, attempt, attempt < ATTEMPTS ? retryAfter : null);
    }
    await sleep(pause);
  }
}

async function follow(
  first: URL,
  shown: string,
  fetch: RequestDeps['fetch'],
  signal: AbortSignal,
  touch: () => void,
): Promise<Answer> {
  const authorization = basicOf(first);
  let address = bare(first);
  for (let hop = 0; ; hop++) {
    const headers: Record<string, string> = {
      accept: 'text/csv,text/tab-separated-values,application/xml,text/xml,application/json,*/*;q=0.5',
      'user-agent': 'dangol-trainer',
    };
    if (authorization && address.origin === first.origin) headers.authorization = authorization;
    const response = await fetch(address, { headers, redirect: 'manual', signal });
    touch();
    const location = response.headers.get('location');
    if (!REDIRECTS.includes(response.status) || !location) return { response, pathname: address.pathname };
    await response.body?.cancel();
    if (hop >= MOST_REDIRECTS) throw userError('tooManyRedirects', shown, MOST_REDIRECTS);
    if (!URL.canParse(location, address)) throw userError('badRedirect', shown);
    const next = bare(new URL(location, address));
    if (!/^https?:$/u.test(next.protocol)) throw userError('badRedirect', shown);
    if (address.protocol === 'https:' && next.protocol === 'http:') throw userError('unsafeRedirect', shown);
    if (isPrivateHost(next.hostname) && !isPrivateHost(address.hostname)) throw userError('privateRedirect', shown);
    address = next;
  }
}

/** Without user and password, which `fetch` refuses in an address. */
function bare(address: URL): URL {
  const plain = new URL(address);
  plain.username = '';
  plain.password = '';
  return plain;
}

function basicOf({ username, password }: URL): string | undefined {
  if (!username && !password) return undefined;
  const pair = [username, password].map((part) => decodeURIComponent(part)).join(':');
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function refusal(shown: string, status: number): Error {
  if (status === 401 || status === 403) return userError('addressForbidden', shown, status);
  if (status === 404 || status === 410) return userError('addressMissing', shown, status);
  return userError('addressRefused', shown, status);
}

/** A full disk is not mended by asking again. */
function isDisk(error: unknown): boolean {
  return ['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** The system's word for it: `fetch` itself says "fetch failed" and keeps the cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
