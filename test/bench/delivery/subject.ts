/** One event as a subject sent it. */
export interface SentEvent {
  /** What the bench called it; absent for what the subject sends of its own accord (page views, sessions). */
  name: string | undefined;
  /** By which the subject's own backend recognises a copy. */
  id: string;
}

/** A tracker under test: how a page loads it and how its requests are read. In the page it defines {@link BenchPage}. */
export interface Subject {
  name: string;
  /** Packages with their exact versions, as npm takes them; none for what is built here. */
  packages: string[];
  /** What decides its reliability, in words for the table's notes, with the documentation's address. */
  settings: string;
  /** The text of `/subject.js`. @param peers folder with `node_modules`. */
  script(peers: string): Promise<string>;
  /** What loads it, for the page's head. @param endpoint origin of the collector. */
  head(endpoint: string): string;
  /** Remote configuration, by path: the collector answers in the vendor's place. */
  configuration?: Record<string, object>;
  /** The events of a request; `undefined` where it carries none. @param body already decompressed. */
  read(path: string, body: string): SentEvent[] | undefined;
}

/** What `window.bench` is in a subject's page. */
export interface BenchPage {
  /** Settled when the tracker says that it is up. */
  ready: Promise<unknown>;
  /** Tracks one event of about 600 bytes, or of `filler` more. */
  track(name: string, filler: string): void;
}

/** The head of a page that loads `/subject.js`, which finds its collector's origin in `ENDPOINT`. */
export function classicScript(endpoint: string): string {
  return `<script>window.ENDPOINT = ${JSON.stringify(endpoint)}</script><script src="/subject.js"></script>`;
}
