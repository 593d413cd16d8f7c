// Where an event goes after it happened. Each destination (the profile, each backend) has its purposes: allowed → it takes the event now;
// denied → dropped there; neither → the event waits here, in memory alone, with the time it happened at, until somebody decides.
import type { ConsentStamp, Page, Purpose } from '@dangol/schema';
import type { EventTrace } from './client';

/** An event that happened, before any destination has seen it. */
export interface Draft {
  id: string;
  name: string;
  /** Epoch ms. */
  at: number;
  page: Page;
  /** Consent when it happened. */
  consent: ConsentStamp;
  params: Record<string, unknown>;
  /** Who reported it: `track`, or a reader's name. */
  reader: string;
  /** The profile has counted it already, under an earlier id. */
  isRepeat?: boolean;
}

/** Somewhere events go. */
export interface Destination {
  name: string;
  purposes: readonly Purpose[];
  /** Whether it wants this event at all; default all. */
  wants?(draft: Draft): boolean;
  /** What is told of an event before it takes it. */
  fate: 'stored' | 'queued';
  take(draft: Draft): void;
}

/** What `createPipe()` takes. */
export interface PipeDeps {
  destinations: Destination[];
  /** How purposes stand for an event of this stamp: what was denied since stays denied for it. */
  standing: (purposes: readonly Purpose[], stamp: ConsentStamp) => 'allowed' | 'suspended' | 'waiting' | 'denied';
  /** Consent at this moment. */
  stamp: () => ConsentStamp;
  /** Told of every turn of an event's fate. */
  onFate: (draft: Draft, destination: string, fate: EventTrace['fate'][string], reason?: string) => void;
}

/** Most events that wait for a choice; the oldest leave first, counted as `full`. */
export const WAITING_MAX = 200;

/** The pipe from capture to the destinations. */
export interface Pipe {
  add(draft: Draft): void;
  /** Consent changed: what waits is routed anew. */
  settle(): void;
  /** The waiting draft of this id, to fill in what a second reader knows. */
  waiting(id: string): Draft | undefined;
  /** Forgets what waits: all of it, or what a member did. */
  clear(ofMember?: boolean): void;
}

/** A pipe with nothing in it. */
export function createPipe({ destinations, standing, stamp, onFate }: PipeDeps): Pipe {
  let buffer: { draft: Draft; open: Destination[] }[] = [];

  /**
   * Gives the draft to those that may have it; returns those that must still wait.
   * @param now of a draft that has waited: it goes on under the consent that lets it, not under the one it happened under.
   */
  function route(draft: Draft, open: Destination[], now?: ConsentStamp): Destination[] {
    const isSame = now?.subject === draft.consent.subject;
    return open.filter((destination) => {
      const stands = standing(destination.purposes, draft.consent);
      if (stands === 'denied') onFate(draft, destination.name, 'dropped', 'denied');
      if (stands === 'allowed') {
        onFate(draft, destination.name, destination.fate);
        destination.take(now && isSame ? { ...draft, consent: now } : draft);
      }
      return stands === 'waiting' || stands === 'suspended';
    });
  }

  return {
    add(draft) {
      const open = route(
        draft,
        destinations.filter(({ wants }) => !wants || wants(draft)),
      );
      if (open.length === 0) return;
      for (const { name } of open) onFate(draft, name, 'waiting');
      buffer.push({ draft, open });
      if (buffer.length <= WAITING_MAX) return;
      const oldest = buffer.shift()!;
      for (const { name } of oldest.open) onFate(oldest.draft, name, 'dropped', 'full');
    },
    settle() {
      const waiting = buffer;
      buffer = [];
      const left = waiting.map(({ draft, open }) => ({ draft, open: route(draft, open, stamp()) }));
      buffer = [...left.filter(({ open }) => open.length > 0), ...buffer];
    },
    waiting: (id) => buffer.find(({ draft }) => draft.id === id)?.draft,
    clear(ofMember) {
      const kept = buffer.filter(({ draft }) => ofMember && !draft.consent.subject);
      for (const { draft, open } of buffer.filter((entry) => !kept.includes(entry))) {
        for (const { name } of open) onFate(draft, name, 'dropped', 'erased');
      }
      buffer = kept;
    },
  };
}
