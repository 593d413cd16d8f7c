import type { ItemNow, PageNow, Situation } from '@dangol/campaigns';
import { fnv1a32, type ProfileSnapshot } from '@dangol/schema';
import { createItemsNow } from './create-items-now';
import { deviceOf } from './device-of';
import type { SituationDeps, SituationRoom } from './situation-deps';
import { utmOf } from './utm-of';

/** Gathers, from client and page, all that campaigns are judged by. What the shop's own functions throw leaves out what they would have said. */
export function createSituation(deps: SituationDeps): SituationRoom {
  const { client, browser, local, demographics, now = Date.now, random = Math.random } = deps;
  const { profile, consent, shop } = client;
  const { document, location } = browser;
  /** Of this page, where nothing may be remembered. */
  const own = `${random().toString(36).slice(2)}${random().toString(36).slice(2)}`;
  const items = createItemsNow({ ...deps, now });

  function page(snapshot: ProfileSnapshot | null): PageNow {
    const { type, url, language } = client.page();
    return {
      type,
      address: location.pathname + location.search,
      language: (language || document.documentElement.lang || 'en').split('-')[0]!.toLowerCase(),
      item: client.item.current(),
      utm: utmOf(snapshot?.arrival, url),
    };
  }

  function isSignedIn(): boolean | undefined {
    if (consent.state().subject === 'member') return true;
    return quietly(() => shop.facts()?.isSignedIn);
  }

  return {
    now(): Situation {
      const snapshot = consent.allows('personalization') ? profile.snapshot() : null;
      const known: ReadonlyMap<string, ItemNow> = items.now(snapshot);
      const { count, firstAt } = snapshot?.visits ?? { count: 0, firstAt: 0 };
      return {
        now: now(),
        local,
        snapshot,
        isLinked: consent.allows('profileLink') && !!snapshot,
        isSignedIn: isSignedIn(),
        demographics: consent.allows('demographics') ? quietly(() => demographics?.()) : undefined,
        page: page(snapshot),
        device: deviceOf(browser),
        // Occurrences have it, and are reported: a hash, the secret last, so that no visit tells the device of another.
        session: count ? fnv1a32(`${count} ${firstAt} ${snapshot?.seed}`).toString(36) : own,
        seed: snapshot?.seed ?? own,
        items: known,
      };
    },
    ready: () => profile.ready().catch(() => {}),
    refresh: items.refresh,
    renew: items.renew,
  };
}

function quietly<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
