import type { LookOptions } from '../options';
import type { MessageEvents } from './message-content';
import type { CopyBrowser } from './page/copy-text';
import type { OverBrowser } from './page/lie-over';
import type { StillBrowser } from './page/when-still';
import type { MessageTexts } from './words/message-words';

/** The slice of the window that messages are shown in. */
export type MessageBrowser = CopyBrowser &
  OverBrowser &
  StillBrowser & {
    location: Pick<Location, 'origin'>;
    FormData: typeof FormData;
    setTimeout(callback: () => void, delayMs: number): number;
    clearTimeout(timer: number | undefined): void;
  };

/** What a message is shown with, and what it tells. */
export interface MessageDeps extends MessageEvents, Pick<LookOptions, 'imageUrl'> {
  /** Preact's, both or none; default the widget's own, which are a tenth of it. */
  h?: typeof import('preact').h;
  render?: typeof import('preact').render;
  /** Default `window`. */
  browser?: MessageBrowser;
  /** `inline`: the element that it is drawn into, its own or the shop's; it must be able to have a shadow root (`div`, `section`, `dangol-message`). */
  host?: HTMLElement | undefined;
  /** `inline`: drawn at once, even where that moves what is in view. For a page on which it is tried; default false. */
  isAtOnce?: boolean;
  /** Words in place of the built-in ones. */
  texts?: MessageTexts | undefined;
  /** Of the heading, 1–6; default 2. */
  headingLevel?: number;
  /** Epoch ms; default `Date.now`. */
  now?: () => number;
}
