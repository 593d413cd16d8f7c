import type { Client } from '@dangol/sdk';
import { SESSION_KEY } from '../../static/browser/keep-session';
import type { CastMember } from '../page';
import { readStage } from '../read-stage';
import { STAGE_PARAM, type Stage } from '../stage';
import { stagedAddress } from '../staged-address';
import { writeStage } from '../write-stage';
import { decide } from './choose-consent';
import { isStored } from './is-stored';
import type { TabMemory } from './tab-memory';
import { withDangol } from './with-dangol';

const DAY_MS = 86_400_000;
/** Storage that does not come is no reason to stay. */
const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 50;

/** Sets the stage up: erases what is on the device, puts the persona's history there, and goes on to the page that was asked for. */
export function playStage(window: Window & typeof globalThis, memory: TabMemory, text: string): void {
  const { document, location } = window;
  const stage = readStage(text);

  async function play(client: Client): Promise<void> {
    await client.profile.erase({ consent: true });
    memory.clear();
    if (!text) forgetSession(window);
    else {
      await putOn(client, stage, castOf(document, stage));
      memory.open(stage);
      memory.played(stage);
    }
    location.replace(wayOn(location, text && writeStage(stage)));
  }

  document.addEventListener('DOMContentLoaded', () => withDangol(window, (client) => void play(client)));

  async function putOn(client: Client, { consent }: Stage, cast: CastMember | undefined): Promise<void> {
    const choice = consent ?? (!cast || cast.isUndecided ? 'undecided' : 'granted');
    // On this page nothing may leave: what is replayed happened nowhere.
    client.consent.signal('stage', { analytics: 'denied', thirdParty: 'denied', marketing: 'denied' });
    decide(client, choice);
    if (choice !== 'granted' || !cast) return;
    const now = Date.now();
    const builtAt = (await client.model?.builtAt()) ?? now;
    const history = cast.events.map((event) => {
      const at = now - event.agoMs;
      return { ...event, at: event.isOld ? Math.min(at, builtAt - DAY_MS) : at };
    });
    history.sort((a, b) => a.at - b.at);
    for (const { name, params, at } of history) client.track(name, params, { at });
    // As a visitor who was here on those days: the model's records of what was seen are kept on the device.
    const ids = client.profile.snapshot().items.map(({ id }) => id);
    const records = await client.records(ids);
    const newest = history.at(-1)?.at ?? 0;
    await until(async () => !newest || (await isStored(window.indexedDB, newest)));
    await until(async () => !client.model || (await client.model.kept()).length >= Math.min(records.size, 50));
  }
}

/** What the static shop keeps of a cart, a name, an order. With a server the session is the server's, and ends with the browser. */
function forgetSession(window: Window): void {
  try {
    window.localStorage.removeItem(SESSION_KEY);
  } catch {
    // Where storage is refused there is none.
  }
}

/** The page's own list of who there is. */
function castOf(document: Document, { persona }: Stage): CastMember | undefined {
  const cast = JSON.parse(document.getElementById('stage-cast')?.textContent ?? '{}') as Record<string, CastMember>;
  return persona !== undefined && Object.hasOwn(cast, persona) ? cast[persona] : undefined;
}

/** The page that was asked for, on its stage; this shop's front where the address names no page of it. */
function wayOn({ href, origin }: Location, text: string): string {
  const to = new URL(new URL(href).searchParams.get('to') || '.', href);
  const url = to.origin === origin ? to : new URL('.', href);
  if (text) return stagedAddress(url, text);
  url.searchParams.delete(STAGE_PARAM);
  return url.href;
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    if (await isDone().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
