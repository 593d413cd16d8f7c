import { COLLECTIONS } from '../catalogue/collections';
import type { ContentPage } from '../data/logs/content-views';
import { ko } from '../words/ko';

/** The made shop's pages that sell nothing themselves, as its invented visitors came upon them. */
export function contentPages(): ContentPage[] {
  return [
    { path: '/event', title: ko.eventTitle, type: 'event' },
    ...COLLECTIONS.map(({ id, title }) => ({
      path: `/collection/${id}`,
      title: title.ko,
      type: 'exhibition' as const,
    })),
  ];
}
