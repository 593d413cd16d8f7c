/** A piece of a documentation page. In texts `…` stands for code, `[name](address)` for a link within the shop or to another host. */
export type Block =
  | { heading: string }
  | { text: string }
  | { note: string }
  /** To be copied as it stands. */
  | { code: string }
  | { list: readonly string[] }
  /** In their order, each with what to type. */
  | { steps: readonly { title: string; text: string; code?: string }[] }
  | { table: { head: readonly string[]; rows: readonly (readonly string[])[] } };

/** A documentation page in one language. */
export interface Doc {
  title: string;
  /** One sentence: what one finds here. */
  summary: string;
  blocks: readonly Block[];
}

/** The pages below `/docs/`, in the order of reading. */
export const DOC_NAMES = ['start', 'platforms', 'consent', 'campaigns', 'privacy', 'troubleshooting'] as const;

/** The last part of a documentation page's address. */
export type DocName = (typeof DOC_NAMES)[number];

/** All documentation pages in one language. */
export interface Docs {
  /** What they are called together, and what the overview says. */
  title: string;
  summary: string;
  /** The navigation, for screen readers. */
  pages: string;
  next: string;
  previous: string;
  named: Record<DocName, Doc>;
}
