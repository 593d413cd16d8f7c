import type { Question } from '@dangol/schema';
import type { StripItem } from '../source';

/** A message ready to be drawn: one language, variables filled in, items resolved. */
export interface MessageContent {
  /** Unlike every other on the page: names the campaign and the occurrence. */
  id: string;
  format: 'inline' | 'toast' | 'banner' | 'dialog' | 'survey';
  language: 'ko' | 'en';
  /** A banner's; default `bottom`, where it cannot meet the page's own header. */
  edge?: 'top' | 'bottom' | undefined;
  title: string;
  body?: string | undefined;
  items?: readonly StripItem[] | undefined;
  benefit?: ShownBenefit | undefined;
  /** At most two, drawn alike. */
  actions?: readonly ShownAction[] | undefined;
  questions?: readonly ShownQuestion[] | undefined;
  thanks?: { title: string; body?: string | undefined; benefit?: ShownBenefit | undefined } | undefined;
}

/** What the visitor gets, and how it is claimed. */
export interface ShownBenefit {
  kind: 'discount' | 'points' | 'gift';
  text: string;
  /** To be copied. */
  code?: string | undefined;
  /** To be followed; checked by `safeUrl()`. */
  url?: string | undefined;
  /** Epoch ms: true, the shop's own. With it a countdown is drawn, without it none. */
  expiresAt?: number | undefined;
  /** The shop is being asked for a code: called when it is wanted. */
  issue?: (() => Promise<{ code?: string; url?: string; expiresAt?: number } | undefined>) | undefined;
}

/** A button. */
export interface ShownAction {
  id: string;
  label: string;
  /** Goes there; without it `onAction` does all. */
  url?: string | undefined;
}

/** A question with its texts in one language. */
export interface ShownQuestion {
  id: string;
  kind: Question['kind'];
  label: string;
  low?: string | undefined;
  high?: string | undefined;
  options?: readonly { id: string; label: string }[] | undefined;
}

/** What a message tells of itself. Each is optional. */
export interface MessageEvents {
  /** Half of it was in view for a second, on a visible page. Once. */
  onSeen?(): void;
  /**
   * A button was pressed, or its link followed. For a button without an address the press waits for what this returns: an overlay then closes, and where it was
   * `false`, or rejects, the message says that it did not work.
   */
  onAction?(action: ShownAction): unknown;
  /** One of its items was followed; position from 0. */
  onSelect?(item: StripItem, position: number): void;
  /** A code was copied or issued, a link followed. */
  onClaim?(how: 'copy' | 'link' | 'issue'): void;
  /** Sent. By question, only those that were answered: perhaps none. `still-thinking` is an answer. */
  onAnswer?(answers: readonly { question: string; answer: string | number }[]): void;
  /**
   * Closed by the visitor; `days`: not to be shown again for so long, 0: just closed. Whoever has used it before (followed, claimed, answered) and just
   * closes it does not dismiss it.
   */
  onDismiss?(days: number): void;
  /** It is gone, whoever closed it. */
  onClosed?(): void;
}

/** A message on the page. */
export interface ShownMessage {
  /** Takes it off at once; told as `onClosed` alone. */
  close(): void;
  /** Draws it anew with other content, in the same space: live prices have come, say. */
  update(content: MessageContent): void;
}
