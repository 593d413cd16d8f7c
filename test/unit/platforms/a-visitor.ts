import type { Purpose, Regime } from '@dangol/schema';
import { createConsent } from '../../../packages/sdk/src/consent/create-consent';

/** A page's window as far as adapters see it; a platform puts its own objects on it. */
export type PageWindow = EventTarget & { document: EventTarget; [name: string]: unknown };

/** One page of a visitor: the real consent room over the visitor's storage, and a window. */
export interface Page {
  window: never;
  page: PageWindow;
  consent: ReturnType<typeof createConsent>;
  /** What may be used, `necessary` aside. */
  allowed(): Purpose[];
  /** What is held back or refused, by signal. */
  signals(): string[];
  /** Sources of the records so far. */
  sources(): string[];
  /** Listeners that are on the window and the document. */
  listeners(): number;
}

/** A visitor who goes from page to page; what is stored lasts. `memory` is where a platform keeps the choice. */
export function aVisitor(regime: Regime = 'eu') {
  const stored = new Map<string, string>();
  const memory = new Map<string, never>();
  let ids = 0;

  function open(): Page {
    let listeners = 0;
    const counted = () => {
      const target = new EventTarget();
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = (...args) => {
        listeners += 1;
        addEventListener.apply(target, args);
      };
      target.removeEventListener = (...args) => {
        listeners -= 1;
        removeEventListener.apply(target, args);
      };
      return target;
    };
    const consent = createConsent({
      browser: {
        localStorage: () => ({
          getItem: (key) => stored.get(key) ?? null,
          setItem: (key, value) => void stored.set(key, value),
          removeItem: (key) => void stored.delete(key),
        }),
        onStorage: () => () => {},
        gpc: () => false,
        language: () => 'en',
      },
      regime,
      uses: ['personalization', 'analytics'],
      now: () => 1_800_000_000_000 + ids,
      newId: () => `record-${++ids}`,
    });
    const page = Object.assign(counted(), {
      document: counted(),
      setTimeout: (run: () => void, delayMs: number) => setTimeout(run, delayMs),
      clearTimeout: (timer: never) => clearTimeout(timer),
    });
    return {
      window: page as never,
      page: page as never,
      consent,
      allowed: () => consent.state().allowed.filter((purpose) => purpose !== 'necessary'),
      signals: () => consent.state().signals,
      sources: () => consent.history().map(({ source }) => source),
      listeners: () => listeners,
    };
  }
  return { open, memory };
}
