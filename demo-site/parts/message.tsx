import { h, type JSX } from 'preact';

/** A place for what a campaign says within the page; it takes no room until one does. */
export function MessagePlace(): JSX.Element {
  return h('dangol-message', null) as JSX.Element;
}
