import type { Evaluation } from '../../evaluate';
import type { ListName, LonelyReason } from '../report-data';

/** A strip of the evaluation, in words. */
export interface Asked {
  name: string;
  /** How it was asked. */
  question: string;
  /** `of(34)`: what "34 of 100" means here. `count` is ready to be read. */
  of: (count: string) => string;
}

/** Every word of the page that is not the shop's, in one language. */
export interface Words {
  lang: 'ko' | 'en';
  /** Digits in groups. */
  count(n: number): string;
  /** A share as a percentage without decimals: for axes. */
  percent(share: number): string;
  /** A share as so many of 100: `34`, `0.4`, `0`. */
  ofHundred(share: number): string;
  date(at: number): string;
  /** For axes: the month; with `hasDay` the day, too. */
  shortDate(at: number, hasDay: boolean): string;
  list(parts: readonly string[]): string;
  /** A count with what is counted. */
  amounts: Record<'orders' | 'buyers' | 'visits' | 'visitors', (count: string) => string>;
  title: string;
  contents: string;
  table: string;
  item: string;
  span(from: string, to: string): string;
  noTimes: string;
  noCatalogue: string;
  glance: {
    title: string;
    orders: string;
    buyers: string;
    again(again: string): string;
    noBuyers: string;
    visits: string;
    items: string;
    covered(items: string, share: string): string;
    coveredTitle: string;
    hit: string;
    hitOf(question: string, popularity: string): string;
    nothingCovered: string;
  };
  time: {
    title: string;
    lead(unit: string, busiest: string, orders: string): string;
    units: Record<1 | 7 | 28 | 364, string>;
    from: string;
    edges: string;
    why: string;
    tooShort: string;
    orders: string;
    buyers: string;
    visits: string;
  };
  coverage: {
    title: string;
    lead: string;
    lists: Record<ListName, string>;
    about: Record<ListName, string>;
    strip: string;
    items: string;
    share: string;
    shareOfVisits: string;
    how(name: string, items: string, share: string): string;
    borrowed(count: string): string;
    unnamed(count: string): string;
    none: string;
  };
  quality: {
    title: string;
    held: Record<Evaluation['held']['how'], string>;
    lead(parts: string, how: string): string;
    nothing: string;
    few(n: string): string;
    asked(strip: string, asks: string): Asked;
    better(times: string): string;
    level: string;
    plainIsBetter(count: string): string;
    methods: { dangol: string; cosine: string; popularity: string };
    about: { cosine: string; popularity: string };
    between(low: string, high: string): string;
    line: string;
    columns: { strip: string; n: string; range: string; own: string };
    ownNote: string;
  };
  reach: {
    title: string;
    shown(shown: string, of: string): string;
    percentile(share: string): string;
    head(bought: string, shown: string): string;
    plot: string;
    bought: string;
    places: string;
    group: string;
    tooFew: string;
  };
  tenth(place: number, isShort: boolean): string;
  examples: {
    title: string;
    lead: string;
    noImages: string;
    strips: { 'similar-buyers': string; 'goes-with': string };
    empty: string;
    none: string;
  };
  lonely: {
    title: string;
    lead(count: string, of: string): string;
    none: string;
    why: string;
    items: string;
    some: string;
    what: string;
    reasons: Record<LonelyReason | 'stranger', { name: string; why: (floor: string) => string; help: string }>;
    more(count: string): string;
  };
  problems: {
    title: string;
    lead(refused: string, rows: string): string;
    none: string;
    file(name: string, rows: string, refused: string): string;
    reason: string;
    rows: string;
    count: string;
    reasons: Record<string, string>;
    columns(have: string, should: string): string;
    others: string;
    services: string;
    strangers(orders: string): string;
    duplicates: string;
    inBothLogs: string;
    refusedRows: string;
    joinedAliases: string;
    capped: string;
    dropped: string;
    more(count: string): string;
    rowsNote: string;
  };
  end: string[];
}
