import {
  type Client,
  clientSteps,
  createBrowser,
  type Duties,
  LIBRARY,
  type Member,
  type Rooms,
} from '@dangol/sdk/unchecked';
import { askOnce } from './tag/ask-once';
import { callsOf } from './tag/calls-of';
import { type Commands, createCommand } from './tag/create-command';
import { findTag } from './tag/find-tag';
import { inSteps } from './tag/in-steps';
import { loadBackends } from './tag/load-backends';
import { loadPart } from './tag/load-part';
import { HELD_BACK, loadPlatforms } from './tag/load-platforms';
import { isShopAlone, loadShop } from './tag/load-shop';
import { loadVitals } from './tag/load-vitals';
import { readMember } from './tag/read-member';
import { readTag, words } from './tag/read-tag';
import { type Kept, start } from './tag/start';

/** What a build adds to the client: how to open the inspector, and what `dangol('ready', …)` is given besides. */
export type Extend = (
  client: Client,
  scriptUrl: string,
  warn: (message: string) => void,
) => Omit<Commands, 'client' | 'backend' | 'platform' | 'duties' | 'vitals'>;

/**
 * Starts the client that the running script element asks for, behind `window.dangol`.
 * @param begin called first, unless another copy of the tag runs already.
 */
export function startClient(
  extend: Extend,
  begin?: (tag: HTMLScriptElement | null, warn: (message: string) => void) => void,
): void {
  const tag = findTag(document);
  const url = tag?.src ?? '';
  const warn = (message: string) => console.warn(`dangol: ${message}`);
  function* create(kept: Kept) {
    begin?.(tag, warn);
    // Who is signed in is known before the first event, where the stub was told, or the template has said so by now.
    const [told] = callsOf(kept, 'member') as [Member?][];
    const member = told ? told[0] : readMember(document, warn);
    const names = words(tag?.dataset.platform);
    const platforms = names.filter((name) => !isShopAlone(name));
    const options = readTag(tag?.dataset ?? {});
    if (member) options.member = member;
    const shop = loadShop(names, window as never, url, warn);
    if (shop) options.shop = shop.done;
    // Nothing is opened or sent on yesterday's word of a platform.
    if (platforms[0] || callsOf(kept, 'platform')[0]) options.signals = { platforms: HELD_BACK };
    let client: Client | undefined;
    const named = callsOf(kept, 'backend');
    const asked = loadBackends(
      named,
      (file) => import(/* @vite-ignore */ new URL(file, url).href),
      () => void client?.flush(),
      warn,
    );
    for (const backend of asked) {
      // To the outbox two of one name would be one.
      if (options.backends!.some(({ name }) => name === backend.name)) warn(`two backends are named "${backend.name}"`);
      else options.backends!.push(backend);
    }
    let rooms: Rooms | undefined;
    let late: typeof member;
    const takeLate = () => {
      if (late && client && !rooms!.visit.member) client.member(late);
    };
    // An element further down than the tag; a call counts before it.
    if (!told && member === undefined && document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => {
        late = readMember(document, warn);
        takeLate();
      });
    }
    yield;
    client = yield* clientSteps(options, createBrowser(), (all) => {
      rooms = all;
    });
    shop?.connect(client);
    takeLate();
    if (!platforms[0]) {
      askOnce(client, document, window.setTimeout.bind(window), (message) => console.info(`dangol: ${message}`));
    }
    const platform = loadPlatforms(client.consent, platforms, url, warn);
    let loading: Promise<Duties | undefined> | undefined;
    const duties = () => {
      const file = 'dangol-duties.js';
      loading ??= loadPart<Duties, Rooms>(file, url, rooms!).catch(() => {
        warn(`${file} was not found beside the script`);
        return undefined;
      });
      return loading;
    };
    if (options.consentBackend) void duties();
    const backend = (name: unknown) => {
      if (!named.some(([known]) => known === name)) {
        warn('a backend is to be named before dangol.js has loaded: call the stub in the head');
      }
    };
    const vitals = loadVitals(client, document, url, warn);
    const share = tag?.dataset.vitals;
    if (share !== undefined) vitals({ sample: share === '' ? 1 : Number(share) });
    // Before the strips are defined: their first drawing counts.
    for (const [given] of callsOf(kept, 'vitals')) vitals(given as never);
    yield;
    return createCommand({ client, backend, platform, duties, vitals, ...extend(client, url, warn) }, warn);
  }
  start(window, LIBRARY.version, create, inSteps(window), warn);
}
