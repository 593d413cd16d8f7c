import type { Client } from '@dangol/sdk/unchecked';
import type { Source, StripRequest, StripResult } from '@dangol/widget';

/** One strip that was drawn on this page. */
export interface Shown {
  kind: StripRequest['kind'];
  item?: string | undefined;
  result: StripResult;
}

/** What the inspector is handed: Preact, so that the page has one copy, and what the page has. */
export interface InspectorContext {
  h: typeof import('preact').h;
  render: typeof import('preact').render;
  /** Absent in the build that draws strips and nothing else. */
  client: Client | undefined;
  /** May tell what its strips show; without it the "why" tab says so. */
  source: Source & { shown?(): Shown[] };
  model: Client['model'];
  /** The script element. */
  tag: HTMLScriptElement | null;
  /** The script's own address, as it was while it started. */
  scriptUrl: string;
  /** The page's campaigns; gives nothing where none are set up. Absent in builds that have none. */
  campaigns?: () => Promise<import('../campaigns/campaign-options').Campaigns | undefined>;
}

/** What the shop's platform says of this page. */
export type ShopFacts = ReturnType<Client['shop']['facts']>;

/** What `dangol('inspect', options)` takes. */
export interface InspectOptions {
  /** The tab to open: `why` (the first), `check`, `profile`, `events`, `consent`, `campaigns`, `model`, or the name of one of `tabs`. */
  tab?: string;
  /** Tabs of the page's own, behind the inspector's. They replace those handed in before. */
  tabs?: readonly InspectorTab[];
  /** What the shop calls its categories, by the id that its events and cards carry. */
  names?: Readonly<Record<string, string>>;
}

/** A tab of the page's own. */
export interface InspectorTab {
  /** Unlike the others' names. */
  name: string;
  /** In the page's language. */
  title: string;
  /** Called at every drawing; one that throws leaves its tab empty. */
  draw: Tab;
}

/** What every tab draws with. */
export interface Ui {
  /** Preact's `h`, for plain elements. */
  h(
    type: string,
    props: Record<string, unknown> | null,
    ...children: import('preact').ComponentChildren[]
  ): import('preact').VNode;
  /** A tab that needs one is absent where there is none. */
  client: Client;
  source: InspectorContext['source'];
  words: import('./words').InspectorWords;
  language: 'ko' | 'en';
  /** Epoch ms of this drawing. */
  now: number;
  /** What was read of the model for this page; `undefined` while reading. */
  modelRead: import('./read-model').ModelView | undefined;
  /** The check list; `undefined` while the page is looked at. */
  lines: readonly import('./doctor/line').Line[] | undefined;
  /** Looks at everything anew. */
  checkAgain(): void;
  /** Lets the visitor place strips on this page. */
  picker: import('./picker/create-picker').Picker;
  /** What the page's campaigns would do, and what the tab remembers of itself. */
  campaigns: import('./campaigns/create-campaigns-room').CampaignsRoom;
  /** What the shop calls a category; its id where that is not known. */
  categoryName(id: string): string;
  /** The visitor pressed a button that changes what is drawn. */
  redraw(): void;
}

/** One tab: data in, what to draw out. */
export type Tab = (ui: Ui) => import('preact').ComponentChildren;
