import type { Purpose, Regime } from '@dangol/schema';
import type { Duties } from '../../../packages/sdk/src/client';
import type { Consent } from '../../../packages/sdk/src/consent/consent';
import { type ConsentDeps, createConsent } from '../../../packages/sdk/src/consent/create-consent';
import { createDuties } from '../../../packages/sdk/src/create-duties';
import { NOON_AT } from '../../support/builders';

export const DAY_MS = 86_400_000;

/** A consent room as one tab has it. */
export interface ConsentTab extends Consent, Duties {
  /** Stops hearing of other tabs, as a frozen page does; what it asks of storage is still answered. */
  freeze(): void;
  /** Comes back, as from the back/forward cache: hears once, whatever it missed. */
  wake(): void;
}

/** What a tab of a test may have of its own. */
export interface TabOptions extends Partial<Omit<ConsentDeps, 'browser' | 'now' | 'newId'>> {
  gpc?: boolean;
  /** Storage throws, as where cookies are blocked; `absent`: there is none. */
  storage?: 'refused' | 'absent';
}

/** One device: a localStorage that its tabs share, and a clock that only a test moves. */
export function aDevice() {
  const values = new Map<string, string>();
  const tabs: { listener: () => void; owner: object; isFrozen: boolean }[] = [];
  let ids = 0;
  const device = {
    values,
    /** Epoch ms. */
    now: NOON_AT,
    /** Storage takes nothing more. */
    isFull: false,
    /** Moves the clock. */
    pass(days: number) {
      device.now += days * DAY_MS;
    },
    /** Writes as a tab would that knew nothing of what was written since. */
    overwrite(text: string) {
      values.set('dangol.consent', text);
      for (const tab of [...tabs]) tab.listener();
    },
    open({ gpc = false, storage, ...deps }: TabOptions = {}): ConsentTab {
      const owner = {};
      const tell = () => {
        for (const tab of [...tabs]) if (tab.owner !== owner && !tab.isFrozen) tab.listener();
      };
      const own = () => tabs.filter((tab) => tab.owner === owner);
      const room = createConsent({
        uses: ['personalization', 'analytics'] satisfies Purpose[],
        now: () => device.now,
        newId: () => `record-${++ids}`,
        ...deps,
        regime: (deps.regime ?? 'eu') satisfies Regime,
        browser: {
          localStorage() {
            if (storage === 'refused') throw new Error('SecurityError');
            if (storage === 'absent') return undefined;
            return {
              getItem: (key) => values.get(key) ?? null,
              setItem(key, value) {
                if (device.isFull) throw new Error('QuotaExceededError');
                if (values.get(key) === value) return;
                values.set(key, value);
                tell();
              },
              removeItem(key) {
                if (values.delete(key)) tell();
              },
            };
          },
          onStorage(_, listener) {
            const entry = { listener, owner, isFrozen: false };
            tabs.push(entry);
            return () => void tabs.splice(tabs.indexOf(entry), 1);
          },
          gpc: () => gpc,
          language: () => 'ko',
        },
      });
      const { regime = 'eu', expiresAfterDays } = deps;
      const duties = createDuties({
        consent: room,
        options: { backends: [], regime, ...(expiresAfterDays && { expiresAfterDays }) },
        transport: undefined as never,
        origin: 'https://shop.test',
        library: { name: 'dangol', version: '0' },
        now: () => device.now,
      });
      return Object.assign(room, duties, {
        freeze() {
          for (const tab of own()) tab.isFrozen = true;
        },
        wake() {
          for (const tab of own()) {
            tab.isFrozen = false;
            tab.listener();
          }
        },
      });
    },
  };
  return device;
}
