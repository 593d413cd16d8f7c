import type { MessageContent } from '@dangol/widget/messages';
import type { CampaignsWindow, Drawing } from '../room';

/** A message whose time has not come after so long is not shown, ms. */
const PATIENCE_MS = 120_000;

const LOOK_MS = 500;

/**
 * Waits until an overlay may come: not while the consent notice asks, not on a page that nobody sees, and no dialog while the visitor types.
 * @param isAlive ends the waiting.
 */
export async function whenFree(
  { format }: Pick<MessageContent, 'format'>,
  { isNoticeOpen, isTyping }: Pick<Drawing, 'isNoticeOpen' | 'isTyping'>,
  window: CampaignsWindow,
  isAlive: () => boolean,
): Promise<boolean> {
  const { document } = window;
  const isModal = format === 'dialog' || format === 'survey';
  const isFree = () =>
    document.visibilityState !== 'hidden' && !isNoticeOpen(document) && !(isModal && isTyping(document));
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += LOOK_MS) {
    if (!isAlive()) return false;
    if (isFree()) return true;
    await new Promise((resolve) => window.setTimeout(resolve, LOOK_MS));
  }
  return false;
}
