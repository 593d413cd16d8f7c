import { h, type JSX } from 'preact';

/** What a strip is asked for; see the table of attributes in the widget's README. */
export interface StripProps {
  kind: string;
  item?: string;
  /** On a page of search results: what was searched for. */
  query?: string;
  layout?: 'row' | 'grid' | 'outfit';
  limit?: number;
  heading?: string;
  /** Buttons of a card: some of `cart wish dismiss why`. */
  actions?: string;
  /** Whether the visitor can empty it. */
  clear?: boolean;
}

/** The place of one recommendation strip; the script tag's element fills it. */
export function Strip({ clear, ...props }: StripProps): JSX.Element {
  const given = Object.entries(props).filter(([, value]) => value !== undefined);
  return h('dangol-recs', { ...Object.fromEntries(given), ...(clear && { clear: '' }) }) as JSX.Element;
}

/**
 * The place of strips that say nothing to a newcomer: the shop's script adds those for which this device has something, near the end of the page, so that
 * nothing in view moves.
 */
export function HistoryStrips({ kinds, item }: { kinds: readonly string[]; item?: string }): JSX.Element {
  return <div data-history-strips={kinds.join(' ')} data-item={item} />;
}
