import { h, type JSX } from 'preact';

/** The place of one recommendation strip; the script tag's element fills it. */
export function Strip({ kind, item }: { kind: string; item?: string }): JSX.Element {
  return h('dangol-recs', { kind, ...(item !== undefined && { item }) }) as JSX.Element;
}
