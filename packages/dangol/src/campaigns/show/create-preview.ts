import { emptyState, judge, type Situation, stepsOf } from '@dangol/campaigns';
import type { MessageContent, ShownMessage } from '@dangol/widget/messages';
import type { Room } from '../room';
import { createPlaces } from './create-places';

/** What is previewed with. */
export interface PreviewRoom extends Pick<Room, 'window' | 'warn' | 'drawing' | 'compiled'> {
  content: (...given: [...Parameters<Room['content']>, isPreview?: boolean]) => Promise<MessageContent | undefined>;
}

/** Draws a step's message whatever the rules say; one at a time. */
export interface Preview {
  /** `false`: there is no such step, or it could not be drawn. */
  (campaign: string, situation: Situation, step?: number, arm?: string): Promise<boolean>;
  destroy(): void;
}

/** A place that is not there is not waited for. */
const NOW = AbortSignal.abort();

/** Counts and reports nothing. Without an item of its own a campaign is shown with the page's, or the one that was seen last. */
export function createPreview({ window, warn, drawing, compiled, content }: PreviewRoom): Preview {
  const places = createPlaces({ window, warn });
  let shown: ShownMessage | undefined;

  async function preview(id: string, situation: Situation, step = 0, arm = 'base'): Promise<boolean> {
    shown?.close();
    const campaign = compiled().byId.get(id);
    const wanted = campaign && stepsOf(campaign, arm)[step];
    if (!campaign || !wanted || !('show' in wanted)) return false;
    const { item = situation.page.item ?? situation.snapshot?.items[0]?.id } = judge(
      compiled(),
      campaign,
      undefined,
      situation,
      emptyState(),
    );
    const made = await content({ campaign, answer: 'run', occurrence: 'preview', item, arm, step }, situation, true);
    const isInline = wanted.show.format === 'inline';
    const host = isInline ? await places.take(id, wanted.show.place, NOW) : undefined;
    if (!made || (isInline && !host)) return false;
    let isClosed = false;
    const { showMessage } = await drawing();
    const message = showMessage(made, {
      browser: window,
      host,
      isAtOnce: true,
      onClosed() {
        isClosed = true;
        if (host) places.free(host);
      },
    });
    shown = message;
    host?.scrollIntoView({ block: 'center' });
    return !isClosed;
  }
  return Object.assign(preview, { destroy: () => shown?.close() });
}
