import type { H } from '../../light/h';
import type { LookOptions } from '../../options';
import type { CleanContent } from '../clean-content';
import type { Claim } from '../coupon/create-claim';
import type { ShownAction, ShownBenefit } from '../message-content';
import type { MessageWords } from '../words/message-words';

/** What the visitor can do with a message. */
export interface MessageActions {
  /** @param days 0: just closed. */
  dismiss(days: number): void;
  act(action: ShownAction, event: MouseEvent): void;
  select(position: number): void;
  issue(): void;
  copy(): void;
  use(event: MouseEvent): void;
  send(event: Event): void;
}

/** All that a message is drawn from. */
export interface Ui extends Pick<LookOptions, 'imageUrl'> {
  h: H;
  content: CleanContent;
  words: MessageWords;
  /** Of the message's heading, 1–6. */
  headingLevel: number;
  /** What relative addresses are relative to. */
  base: string;
  /** Epoch ms. */
  now: number;
  /** The survey was sent. */
  isThanks: boolean;
  /** Inline: it is measured before it is shown. */
  isWaiting: boolean;
  /** For those who do not see it. */
  said: string;
  /** What is given now: the message's, or that of the thanks, with what the shop has issued. */
  benefit: ShownBenefit | undefined;
  claim: Claim;
  /** The button that waits for its answer, and what came of the last one. */
  pressed: { id: string; state: 'busy' | 'done' | 'failed' } | undefined;
  on: MessageActions;
}

/** For how long a message can be put off. */
export const SNOOZE_DAYS = 7;
