// Umami tells visitors apart by itself and knows none of our ids: what went twice is counted twice.
import type { Backend, BackendResponse, EncodeContext, Envelope, HttpRequest, Verdict } from '@dangol/schema';
import { addressRule } from './address';
import { check } from './check';
import { text, totalOf } from './commerce';
import { flatten } from './flatten';
import { type Names, naming } from './naming';
import type { CommonOptions } from './options';
import { INTENTS, outline } from './outline';
import { postJson } from './post-json';

/** Where Umami runs, and for which website. */
export interface UmamiOptions extends CommonOptions {
  /** Address of `/api/batch` (Umami 2.17 or later), or of `/api/send` for one event a request; a path on the page's origin is fine too. */
  url: string;
  /** The website's id in Umami, a UUID. */
  website: string;
  /** Whether to send `application/json` to another origin, which Umami before 2.17 wants and which costs a preflight; default false. */
  preflight?: boolean;
}

const NAMES: Names = {
  // A page view is an event without a name.
  page_view: '',
  recs_render: false,
  // It carries the consent record's id, which would tell devices apart.
  consent_update: false,
  web_vital: false,
  ...INTENTS,
};

const MOST_PROPS = 50;
const LONGEST_NAME = 50;
const LONGEST_VALUE = 500;
/** A younger event is dated by the server, whose clock is right. */
const LATE_MS = 60_000;

/**
 * Umami: page views and events with flat data, what an order is worth as `revenue`. No visitor, session or member id leaves the page.
 * Each event of a batch is judged by itself, as Umami answers.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://umami.is/docs/api/sending-stats
 */
export function umami(options: UmamiOptions): Backend {
  const { url, website, name = 'umami', purposes = ['analytics'], preflight } = options;
  const limits = { events: 25, bytes: 60_000, maxAgeMs: 86_400_000, ...options.limits };
  const nameOf = naming(NAMES, options.events);
  const isBatch = /batch$/.test(url);

  function encode(events: Envelope[], { page, sentAt }: EncodeContext): HttpRequest[] {
    const wanted = events.filter(({ name }) => nameOf(name) !== false);
    const post = (some: Envelope[]) => {
      const bodies = some.map((event) => toBody(website, event, nameOf(event.name), sentAt));
      return postJson(
        url,
        page,
        some.map(({ id }) => id),
        isBatch ? bodies : bodies[0],
        preflight,
      );
    };
    return isBatch && wanted[0] ? [post(wanted)] : wanted.map((event) => post([event]));
  }

  function interpret({ eventIds }: HttpRequest, { body }: BackendResponse): Verdict {
    const verdict: Verdict = { acknowledged: [], rejected: [], retry: [] };
    // Where this is no batch's answer it throws, and the status decides.
    for (const { index, response } of JSON.parse(body).details as Detail[]) {
      // Before 3.0 no status is given, and a database that was away looks like a refusal.
      verdict[Number(response?.error?.status) < 500 ? 'rejected' : 'retry'].push(eventIds[index]!);
    }
    return verdict;
  }

  return check({ name, purposes, limits, encode, interpret }, 'umami', addressRule('url', url), [
    'website',
    "the website's id",
    typeof website === 'string' && website,
  ]);
}

/** What Umami says of one event that it did not take. */
interface Detail {
  index: number;
  response?: { error?: { status?: number } };
}

function toBody(website: string, { name, at, page, params }: Envelope, label: string | false, sentAt: number) {
  const { hostname, pathname, search } = new URL(page.url);
  const payload = {
    website,
    hostname,
    language: page.language,
    referrer: page.referrer,
    title: page.title,
    url: pathname + search,
    name: `${label}`.slice(0, LONGEST_NAME) || undefined,
    data: dataOf(name, outline(name, params)),
    timestamp: sentAt - at > LATE_MS ? Math.floor(at / 1000) : undefined,
  };
  return { type: 'event', payload };
}

function dataOf(name: string, params: Record<string, unknown>): Record<string, unknown> {
  const total = name === 'purchase' && text(params.currency) ? totalOf(params) : undefined;
  const { value, ...rest } = params;
  const entries = flatten(total === undefined ? params : { ...rest, revenue: total })
    // Umami reads `commerce` as an object of its own and refuses anything else in it.
    .filter(([key]) => key !== 'commerce')
    .slice(0, MOST_PROPS);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'number' ? value : `${value}`.slice(0, LONGEST_VALUE)]),
  );
}
