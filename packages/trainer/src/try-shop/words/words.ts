import type { StepName, StripKind } from '@dangol/recommender';
import type { PublicWords } from './public-words';

/** Pages of the preview. */
export type PageName = 'overview' | 'products' | 'data' | 'public';

/** Every word of the preview that is neither the shop's nor the report's, in one language. Counts come ready to be read. */
export interface TryWords {
  title: string;
  skip: string;
  lead(span: string | undefined): string;
  pages: Record<PageName, string>;
  search: { label: string; button: string; all: string };
  /** Headings, by what a strip's answer is: as the shop's visitors read them. */
  strips: Partial<Record<StripKind | StepName, string>>;
  /** In place of a heading that stands on the page already. */
  more: string;
  /** What stands beside a strip's heading: where its first item comes from. */
  steps: Partial<Record<StepName, string>>;
  filled(fillers: string): string;
  was: string;
  noPrice: string;
  soldOut: string;
  inShop: string;
  sold(orders: string): string;
  seen(visitors: string): string;
  never: string;
  again(share: string, days: string | undefined): string;
  emptyStrip: string;
  noName: string;
  overview: {
    covered: string;
    coveredNote(items: string): string;
    orders: string;
    ordersNote(lines: string): string;
    buyers: string;
    noBuyers: string;
    items: string;
    itemsNote(sold: string): string;
    picked: string;
    pickedLead: string;
    shelves: string;
    shelvesLead: string;
    tooSmall: string;
    health: { title: string; good: string; some(found: string): string; link: string };
    next: { title: string; steps: [string, string][] };
  };
  coverage: {
    title: string;
    lead: string;
    full: string;
    part: string;
    none: string;
    items: string;
    sales: string;
    says(name: string, items: string, sales: string): string;
    sampled(count: string): string;
  };
  products: {
    title: string;
    lead: string;
    found(count: string, query: string): string;
    none: string;
    range(from: string, to: string, of: string): string;
    previous: string;
    next: string;
    open: string;
    top(count: string, of: string): string;
  };
  product: { others: string; othersLead: string; back: string; unknown: string };
  data: {
    title: string;
    lead: string;
    fine: string;
    read: string;
    file: string;
    rows: string;
    refused: string;
    columns: string;
    resolved(share: string): { fine: string; bad: string };
    /** Before examples of what codes look like. */
    shapes: { ordered: string; known: string };
    strangers(count: string, orders: string): string;
    missing: Record<
      'withoutName' | 'withoutPicture' | 'withoutPrice' | 'withoutCategory' | 'withoutLink',
      (count: string, of: string) => string
    >;
    sameTitle(count: string): string;
    ruined(count: string): string;
    noCatalogue: string;
    times(title: string, items: string): string;
    findings: string;
  };
  public: PublicWords;
  end: string[];
}
