import type { Purpose } from '@dangol/schema';
import type { Destination } from './pipe';
import { SILENT } from './profile/reduce';
import type { Rooms } from './rooms';

/** The profile's name among the destinations. */
export const PROFILE = 'profile';

/** What the profile needs. */
export const PERSONALIZATION: readonly Purpose[] = ['personalization'];

/** Where events go: to the profile, and to each of the backends. */
export function destinationsOf({
  options,
  profile,
  delivery,
  visit,
}: Pick<Rooms, 'options' | 'profile' | 'delivery' | 'visit'>): Destination[] {
  return [
    {
      name: PROFILE,
      purposes: PERSONALIZATION,
      fate: 'stored',
      wants: ({ name, isRepeat }) => !isRepeat && !SILENT.test(name),
      take({ name, at, params, page, consent }) {
        visit.isUsed = true;
        profile.apply({ name, at, params, pageType: page.type, query: page.url.split('?')[1] }, consent);
      },
    },
    ...options.backends.map(
      (backend): Destination => ({
        name: backend.name,
        purposes: backend.purposes,
        fate: 'queued',
        // What came from the page's own tag is not pushed back to it.
        wants: ({ reader }) => !('kind' in backend && backend.kind === 'push' && reader === 'dataLayer'),
        take: (draft) => delivery.add(draft, [backend.name]),
      }),
    ),
  ];
}
