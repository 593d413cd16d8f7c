// One visitor's device with as many pages of the shop as a test opens: the state is shared and changed one step at a time, as the profile's database does it.
import type { Campaign, Card, Purpose } from '@dangol/schema';
import type { MessageContent, MessageEvents } from '@dangol/widget/messages';
import { Window } from 'happy-dom';
import type { CampaignOptions } from '../../../packages/dangol/src/campaigns/campaign-options';
import { startCampaigns } from '../../../packages/dangol/src/campaigns/create-campaigns';
import type { CampaignsClient, Drawing } from '../../../packages/dangol/src/campaigns/room';
import type { Freshener } from '../../../packages/dangol/src/campaigns/situation/situation-deps';
import { aProfile } from '../../support/builders';

/** How a page is opened. */
export interface PageOptions {
  options?: Partial<CampaignOptions>;
  /** In place of the one that records what it draws. */
  loadDrawing?: () => Promise<Drawing>;
  isOff?: () => boolean;
  /** What the model knows of items. */
  cards?: Card[];
  /** Besides strips. */
  source?: Freshener;
  /** Epoch ms. */
  now?: () => number;
}

export function aDevice() {
  let kept: unknown;
  let row = Promise.resolve();
  const allowed = new Set<Purpose>(['necessary', 'personalization', 'analytics']);
  const listeners = new Set<() => void>();
  const reports: { name: string; params: Record<string, unknown> }[] = [];
  const open = new Map<object, MessageContent>();
  const drawn: MessageEvents[] = [];
  /** Called within each step, before it is made. */
  const hooks = { beforeKeep: () => {} };
  const storage = new Map<string, string>();
  /** Who is signed in, as consent names them. */
  let member: string | undefined;
  /** Members who may be written to. */
  const reachable = new Set<string | undefined>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  const client = {
    track: (name: string, params: Record<string, unknown>) => void reports.push({ name, params }),
    consent: {
      allows: (purpose: Purpose) => allowed.has(purpose),
      allowsChannel: () => reachable.has(member),
      history: () => [],
      state: () => ({
        ...{ regime: 'none', member, subject: member ? 'member' : 'device' },
        ...{ decisions: {}, channels: {}, isErased: false },
        uses: ['personalization', 'analytics'],
        allowed: [...allowed],
      }),
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    profile: {
      snapshot: () => aProfile({ visits: { count: 1, firstAt: 1, lastAt: 1 } }),
      ready: async () => {},
      keep<Value>(_: string, change: (kept: unknown) => Value): Promise<Value> {
        const done = row.then(() => {
          hooks.beforeKeep();
          const value = change(kept);
          if (allowed.has('personalization')) kept = value;
          return value;
        });
        row = done.then(
          () => {},
          () => {},
        );
        return done;
      },
    },
    item: { current: () => undefined, subscribe: () => () => {} },
    page: () => ({ url: 'https://shop.example/', language: 'en' }),
    shop: { facts: () => undefined },
    debug: { events: () => [], subscribe: () => () => {} },
  };

  /** Draws nothing, and knows what is open. */
  const drawing: Drawing = {
    isNoticeOpen: () => false,
    isTyping: () => false,
    showMessage(content, deps) {
      const message = {
        close() {
          if (open.delete(message)) deps.onClosed?.();
        },
        update: () => {},
      };
      open.set(message, content);
      drawn.push(deps);
      return message;
    },
  };

  return {
    reports,
    hooks,
    drawing,
    /** The newest message comes into view. */
    see: () => drawn.at(-1)?.onSeen?.(),
    /** What the newest message tells. */
    newest: () => drawn.at(-1),
    titles: () => [...open.values()].map(({ title }) => title),
    closeAll: () => {
      for (const message of [...open.keys()]) (message as { close(): void }).close();
    },
    state: () => kept as { campaigns: { id: string; total: number }[]; overlay?: object } | undefined,
    storage,
    reachable,
    allowed,
    tell,
    withdraw() {
      allowed.delete('personalization');
      kept = undefined;
      tell();
    },
    /** Allows a purpose that was not allowed yet. */
    allow(purpose: Purpose) {
      allowed.add(purpose);
      tell();
    },
    /** Denies a purpose that the profile does not hang on. */
    deny(purpose: Purpose) {
      allowed.delete(purpose);
      tell();
    },
    signIn(id: string | undefined) {
      member = id;
      tell();
    },
    /** Opens a page of the shop; it has seen its first page view already. */
    page(
      campaigns: Partial<Campaign>[],
      {
        options = {},
        loadDrawing = async () => drawing,
        isOff = () => false,
        cards = [],
        source = {},
        now,
      }: PageOptions = {},
    ) {
      const window = new Window({ url: 'https://shop.example/' });
      Object.defineProperty(window, 'localStorage', {
        value: {
          getItem: (key: string) => storage.get(key) ?? null,
          setItem: (key: string, value: string) => storage.set(key, value),
        },
      });
      const model = {
        isOff,
        subscribe: () => () => {},
        read: async () => ({ records: new Map(), cards: new Map(cards.map((card) => [card.id, card])) }),
      };
      const warnings: string[] = [];
      return Object.assign(
        startCampaigns(
          { ...client, model } as unknown as CampaignsClient,
          Object.assign(source, {
            recommend: async () => ({ items: [], step: 'none' as const, modelVersion: undefined }),
          }),
          { rules: { format: 'campaign/1', campaigns: campaigns as Campaign[] }, ...options },
          { window: window as never, loadDrawing, warn: (message) => void warnings.push(message), ...(now && { now }) },
        ),
        { warnings },
      );
    },
  };
}

/** A campaign that shows a toast at an event. */
export const aToast = (id: string, more: Partial<Campaign> = {}): Partial<Campaign> => ({
  id,
  when: [{ event: 'go' }],
  steps: [{ show: { format: 'toast', title: id } }],
  ...more,
});

/** The event that {@link aToast} waits for. */
export const GO = { kind: 'event', name: 'go', items: [] } as const;
