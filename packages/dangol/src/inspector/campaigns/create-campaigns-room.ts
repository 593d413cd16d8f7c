import type { Campaigns } from '../../campaigns/campaign-options';
import { type CampaignsView, readCampaigns } from './read-campaigns';
import type { Answer } from './say-verdict';
import type { Trial } from './triggers-of';

/** What the tab of campaigns remembers between two drawings, and does. */
export interface CampaignsRoom {
  /** As they stood a moment ago; asked anew when that is longer than a second. `undefined` while reading, `null` where there are none. */
  view(): CampaignsView | null | undefined;
  /** What the list is narrowed to. */
  narrowed(): { answer: Answer | undefined; text: string };
  narrow(to: Partial<{ answer: Answer | undefined; text: string }>): void;
  isOpen(campaign: string): boolean;
  setOpen(campaign: string, isOpen: boolean): void;
  /** Draws a message on the page, counts nothing, and makes room for it. */
  preview(campaign: string, step: number, arm: string | undefined): void;
  /** The campaign whose message could not be drawn the last time. */
  failed(): string | undefined;
  /** Makes something happen on the page, and makes room for what comes of it. */
  fire(trial: Trial): void;
  /** Why the sheet is folded up. */
  folded(): 'preview' | 'fire' | undefined;
  unfold(): void;
  destroy(): void;
}

/** What the room needs. */
export interface CampaignsRoomParts {
  /** The page's campaigns, where there are any. */
  campaigns: (() => Promise<Campaigns | undefined>) | undefined;
  redraw(): void;
  /** Epoch ms. */
  now(): number;
}

const FRESH_MS = 1000;

/** Asks the page's campaigns while somebody looks, and not before. */
export function createCampaignsRoom({ campaigns, redraw, now }: CampaignsRoomParts): CampaignsRoom {
  let view: CampaignsView | null | undefined;
  let readAt = 0;
  let isReading = false;
  let unsubscribe = () => {};
  let followed: Campaigns | undefined;
  let narrowed: ReturnType<CampaignsRoom['narrowed']> = { answer: undefined, text: '' };
  let failed: string | undefined;
  let folded: ReturnType<CampaignsRoom['folded']>;
  const open = new Set<string>();

  async function read(): Promise<void> {
    isReading = true;
    const found = await campaigns?.().catch(() => undefined);
    if (found && found !== followed) {
      unsubscribe();
      followed = found;
      unsubscribe = found.subscribe(() => {
        readAt = 0;
        redraw();
      });
    }
    view = found ? await readCampaigns(found) : null;
    readAt = now();
    isReading = false;
    redraw();
  }

  return {
    view() {
      if (!isReading && Math.abs(now() - readAt) > FRESH_MS) void read();
      return view;
    },
    narrowed: () => narrowed,
    narrow(to) {
      narrowed = { ...narrowed, ...to };
      redraw();
    },
    isOpen: (campaign) => open.has(campaign),
    setOpen(campaign, isOpen) {
      if (isOpen === open.has(campaign)) return;
      if (isOpen) open.add(campaign);
      else open.delete(campaign);
      redraw();
    },
    preview(campaign, step, arm) {
      void followed?.preview(campaign, step, arm).then((isDrawn) => {
        failed = isDrawn ? undefined : campaign;
        folded = isDrawn ? 'preview' : undefined;
        redraw();
      });
    },
    failed: () => failed,
    fire({ signal }) {
      followed?.signal(signal);
      readAt = 0;
      folded = 'fire';
      redraw();
    },
    folded: () => folded,
    unfold() {
      folded = undefined;
      redraw();
    },
    destroy() {
      unsubscribe();
      unsubscribe = () => {};
      followed = undefined;
      view = undefined;
      readAt = 0;
      folded = undefined;
    },
  };
}
