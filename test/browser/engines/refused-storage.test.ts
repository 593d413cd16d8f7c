// Where nothing can be kept, everything still works for the page, and the shop's page notices nothing.
import { afterEach, beforeEach, describe, test } from 'vitest';
import { browserInUse } from '../../support/browser';
import { type EngineInTest, inEachEngine } from '../../support/engines/in-each-engine';
import { openShop, type Shop } from './open-shop';
import { type Refusal, staysUsable } from './stays-usable';

const { isHeadlessShell } = await browserInUse();

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

function stays(engine: EngineInTest, refused: Refusal): void {
  const isOut = engine.name === 'chromium' && isHeadlessShell;
  test.skipIf(isOut)(
    `state, profile and delivery work${isOut ? ' (skipped: a headless shell has no settings)' : ''}`,
    () => staysUsable(engine, shop, shop.page('/', { tag: 'data-backend="/events"' }), refused),
  );
}

describe('where the visitor blocks all cookies and site data', () => {
  inEachEngine((engine) => stays(engine, 'localStorage and IndexedDB'), {
    only: ['chromium', 'firefox'],
    blocksCookies: true,
  });
});

describe('where localStorage alone is switched off', () => {
  inEachEngine((engine) => stays(engine, 'localStorage'), {
    only: ['firefox'],
    firefoxPreferences: { 'dom.storage.enabled': false },
  });
});

describe('in a private window', () => {
  inEachEngine((engine) => stays(engine, 'nothing'), {
    only: ['firefox'],
    firefoxPreferences: { 'browser.privatebrowsing.autostart': true },
  });
});
