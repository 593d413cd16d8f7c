// A page that is left takes no time to give its lease back: what it wrote while it was being unloaded may be lost. So nobody waits for a lease to run out whose holder
// does not answer.
import type { CampaignsWindow } from '../room';

/** Says to other tabs that this one is there, and asks others. */
export interface Presence {
  /** Answers from now on, until `leave()`. */
  enter(): void;
  leave(): void;
  /** Whether a tab answers; `true` where tabs cannot talk to each other. */
  isThere(tab: string): Promise<boolean>;
}

const CHANNEL = 'dangol-overlay';

/** A busy page answers within so long, ms. */
const ANSWER_MS = 500;

/** Opens a channel only while it answers or asks. @param tab names this page among the tabs. */
export function createPresence(tab: string, window: CampaignsWindow): Presence {
  let answering: BroadcastChannel | undefined;

  /** Refused in Firefox together with cookies, absent in Safari before 15.4. */
  function open(): BroadcastChannel | undefined {
    try {
      return new window.BroadcastChannel(CHANNEL);
    } catch {
      return undefined;
    }
  }

  return {
    enter() {
      answering ??= open();
      if (!answering) return;
      const channel = answering;
      channel.onmessage = ({ data }) => {
        if (data === `? ${tab}`) channel.postMessage(`! ${tab}`);
      };
    },
    // An open channel may keep the page out of the back/forward cache.
    leave() {
      answering?.close();
      answering = undefined;
    },
    isThere(other) {
      const channel = open();
      if (!channel) return Promise.resolve(true);
      return new Promise((resolve) => {
        const end = (isThere: boolean) => {
          window.clearTimeout(timer);
          channel.close();
          resolve(isThere);
        };
        const timer = window.setTimeout(() => end(false), ANSWER_MS);
        channel.onmessage = ({ data }) => data === `! ${other}` && end(true);
        channel.postMessage(`? ${other}`);
      });
    },
  };
}
