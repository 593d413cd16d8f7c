import { pageColours } from '../../consent/page/page-colours';
import { adopt } from '../../style/adopt';
import type { CleanContent } from '../clean-content';
import type { MessageBrowser } from '../message-deps';
import { FRAME_CSS } from '../style/frame-css';
import { MESSAGE_CSS } from '../style/message-css';
import { lieIn } from './lie-in';
import { lieOver } from './lie-over';
import { openModal } from './open-modal';
import { stayFor } from './stay-for';

/** How long a toast stays that nobody touches and that holds nothing to be used. */
const TOAST_MS = 20_000;

/** What a message is placed with. */
export interface PlaceDeps {
  content: Pick<CleanContent, 'format' | 'edge'>;
  /** In the page without waiting for its place to be out of view. */
  isAtOnce: boolean | undefined;
  browser: MessageBrowser;
  draw(): void;
  find(selector: string): HTMLElement | undefined;
  /** It is on the page, and may be seen. */
  shown(): void;
  close(): void;
  /** There is nothing in it to press, follow or claim: who has heard or read it has had it all. */
  isNews(): boolean;
  /** The visitor has closed it. */
  cancel(): void;
  /** A click beside the dialog would lose something. */
  isInUse(): boolean;
}

/**
 * Puts a message where its format lies: into its host, over an edge of the page, or over all of it.
 * @returns takes it off; `isAtOnce` with an inline message: nothing keeps its room.
 */
export function place(host: HTMLElement, deps: PlaceDeps): (isAtOnce: boolean) => void {
  const { content, browser, draw, find, shown, close, cancel } = deps;
  const { format, edge } = content;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const box = () => find('.message') as HTMLElement;
  if (format === 'inline') {
    adopt(root, MESSAGE_CSS);
    draw();
    return lieIn(host, box(), browser, shown, deps.isAtOnce).leave;
  }
  browser.document.body.append(host);
  adopt(root, MESSAGE_CSS, FRAME_CSS, pageColours(host, '.message'));
  draw();
  if (format === 'dialog' || format === 'survey') {
    const leave = openModal(box() as HTMLDialogElement, {
      browser,
      heading: find('#title') as HTMLElement,
      onCancel: cancel,
      onBeside: () => deps.isInUse() || cancel(),
    });
    shown();
    return leave;
  }
  const isToast = format === 'toast';
  const leave = lieOver(box(), {
    host,
    isTop: !isToast && edge === 'top',
    isWide: !isToast,
    browser,
    onEscape: cancel,
  });
  // Of who reads with a screen reader no pointer and no focus tells: what is to be used waits for them (WCAG 2.2, 2.2.1).
  const stop = isToast ? stayFor(TOAST_MS, box(), browser, () => deps.isNews() && close()) : undefined;
  shown();
  return () => {
    stop?.();
    leave();
  };
}
