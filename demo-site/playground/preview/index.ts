// Runs in the frame of the playground: the page's own window, so that a message meets the width, the brightness and the edges that it would on a phone.
import { type MessageContent, type ShownMessage, showMessage } from '@dangol/widget/messages';

/** What the page around the frame calls. */
export interface PreviewWindow {
  showPreview?: (content: MessageContent | undefined, theme: 'light' | 'dark') => void;
}

let shown: ShownMessage | undefined;

/** Draws a message in place of the one before. */
function showPreview(content: MessageContent | undefined, theme: 'light' | 'dark'): void {
  shown?.close();
  shown = undefined;
  const { documentElement } = document;
  documentElement.dataset.theme = theme;
  documentElement.lang = content?.language ?? documentElement.lang;
  document.querySelector('meta[name=color-scheme]')?.setAttribute('content', theme);
  const place = document.querySelector('[data-place]')!;
  place.replaceChildren();
  if (!content) return;
  const host = content.format === 'inline' ? place.appendChild(document.createElement('dangol-message')) : undefined;
  shown = showMessage(content, { host, isAtOnce: true });
}

// What is followed here would take the frame away.
document.addEventListener(
  'click',
  (event) => {
    const isLink = event.composedPath().some((node) => (node as Element).localName === 'a');
    if (isLink) event.preventDefault();
  },
  true,
);
(window as PreviewWindow).showPreview = showPreview;
