import type { ComponentChildren, VNode } from 'preact';
import type { Choice } from './choices-of';
import type { PrivacyControl } from './privacy-control';
import type { Row, ShownMessages } from './sections-of';
import type { PrivacyTexts } from './texts';

/** What the panel remembers between two drawings. */
export interface PanelState {
  /** Lists that are shown in full. */
  open: Set<string>;
  /** Whether the visitor is asked if all of it is to be erased. */
  isAsking: boolean;
  /** Whether the consent history is to go too. */
  withHistory: boolean;
  /** Whether the stored profile has been read: before, nobody can say that there is nothing. */
  isReady: boolean;
  /** What campaigns remember of their messages, where they remember any. */
  messages?: ShownMessages | undefined;
  /** What came of the last action. */
  status: string;
}

/** What the visitor can do. */
export interface PanelActions {
  toggle(list: string): void;
  remove(row: Row): void;
  removeAll(rows: readonly Row[]): void;
  set(choice: Choice, on: boolean): void;
  download(): void;
  ask(isAsking: boolean): void;
  withHistory(isWanted: boolean): void;
  erase(): void;
  /** Of a dialog. */
  close?: (() => void) | undefined;
}

/** All that a part of the panel is drawn from. */
export interface Ui {
  /** Preact's `h`, for plain elements: the page's one copy, handed in. */
  h(type: string, props: Record<string, unknown> | null, ...children: ComponentChildren[]): VNode;
  control: PrivacyControl;
  state: Readonly<PanelState>;
  actions: PanelActions;
  texts: PrivacyTexts;
  /** BCP 47, of dates and prices. */
  locale: string;
  /** Of the panel's own heading, 1–4; those below follow. */
  headingLevel: number;
  /** Absolute: what relative addresses are relative to. */
  base: string;
  /** Epoch ms of this drawing. */
  now: number;
}
