import type { Fact } from '@dangol/schema';
import type { PageFact } from './fact-value';
import { traits } from './traits';

const now: (
  read: (item: { price?: number; was?: number; availability?: string }) => number | string | undefined,
) => PageFact =
  (read) =>
  ({ situation }, _, id) =>
    read(situation.items.get(id!) ?? {});

/** The facts that need no profile: of the visit, the page, and what the shop sells. */
export const PAGE_FACTS: Partial<Record<Fact, PageFact>> = {
  known: ({ situation: { snapshot } }) =>
    !!snapshot && ['items', 'orders', 'cart', 'wishlist', 'searches'].some((list) => !!snapshot[list as 'items'][0]),
  signedIn: ({ situation }) => (situation.isLinked ? situation.isSignedIn : undefined),
  demographic: ({ situation }, { name }) => situation.demographics?.[name!],
  utmSource: ({ situation }) => situation.page.utm?.source,
  utmMedium: ({ situation }) => situation.page.utm?.medium,
  utmCampaign: ({ situation }) => situation.page.utm?.campaign,
  pageType: ({ situation }) => situation.page.type,
  path: ({ situation }) => situation.page.address.split('?')[0],
  device: ({ situation }) => situation.device,
  language: ({ situation }) => situation.page.language,
  hour: ({ situation, now }) => Math.floor(situation.local(now).minutes / 60),
  price: now(({ price }) => price),
  discount: now(({ price, was = price }) => 100 * Math.max(0, 1 - price! / was!)),
  availability: now(({ availability }) => availability),
  itemCategories: (subjects, _, id) => traits('category', id!, subjects),
  itemBrand: (subjects, _, id) => traits('brand', id!, subjects)?.[0],
  itemLabels: (subjects, _, id) => traits('label', id!, subjects),
};
