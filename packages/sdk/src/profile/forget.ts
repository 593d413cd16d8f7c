/** One thing that a profile may be told to forget. */
export type Forget =
  /** An item, wherever it is remembered but in orders. */
  | { item: string }
  /** An order. */
  | { order: string }
  /** A search term. */
  | { search: string }
  /** A liking. */
  | { interest: string; of: 'category' | 'brand' | 'keyword' };
