import type { Fact } from '@dangol/schema';
import type { PageFact } from './fact-value';
import { traits } from './traits';

/** The facts that need no profile: of the visit, the page, and what the shop sells. */
export const PAGE_FACTS: Partial<Record<Fact, PageFact>> = {
  known: (profile) =>
    !!profile && [profile.items, profile.orders, profile.cart, profile.wishlist, profile.searches].some(([one]) => one),
  signedIn: (_, { isSignedIn }) => isSignedIn,
  demographic: (_, { demographics }, { name }) => demographics![name!],
  utmSource: (_, { page }) => page.utm?.source,
  utmMedium: (_, { page }) => page.utm?.medium,
  utmCampaign: (_, { page }) => page.utm?.campaign,
  pageType: (_, { page }) => page.type,
  path: (_, { page }) => page.address.split('?')[0],
  device: (_, { device }) => device,
  language: (_, { page }) => page.language,
  hour: (_, { local, now }) => Math.floor(local(now).minutes / 60),
  price: (_, { items }, __, id) => items.get(id!)?.price,
  discount(_, { items }, __, id) {
    const { price, was = price } = items.get(id!) ?? {};
    return 100 * Math.max(0, 1 - price! / was!);
  },
  availability: (_, { items }, __, id) => items.get(id!)?.availability,
  itemCategories: (_, context, __, id) => traits('category', id, context),
  itemBrand: (_, context, __, id) => traits('brand', id, context)?.[0],
  itemLabels: (_, context, __, id) => traits('label', id, context),
};
