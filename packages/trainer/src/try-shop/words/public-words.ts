import type { Published, Telling } from '../try-data';

/** The words of the page on what others could read, in one language. Counts come ready to be read. */
export interface PublicWords {
  title: string;
  lead(files: string, size: string): string;
  what: string;
  values: string;
  tells: string;
  tellings: Record<Telling, { name: string; tells: string }>;
  bestSellers: string;
  bestSellersLead: string;
  categories: string;
  searches: string;
  searchesLead: string;
  counts: string;
  countsLead: string;
  told: string;
  truth: string;
  names: Record<Published['counts'][number]['name'], string>;
  exactly: string;
  atLeast(count: string): string;
  lessThanTen: string;
  absent: string;
  absentLead: string;
  column: string;
  fate: string;
  fates: Record<string, { role: string; fate: string }>;
  otherFate: string;
  role: string;
  lowest(count: string): string;
  searchedFor(files: string): string;
  noneFound: string;
  someFound(count: string): string;
  fields: string;
}
