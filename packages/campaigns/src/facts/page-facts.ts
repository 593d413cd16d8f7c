import type { Fact } from '@dangol/schema';
import type { PageFact } from './fact-value';
import { traits } from './traits';

/** The facts that need no profile: of the visit, the page, and what the shop sells. */
export const PAGE_FACTS: Partial<Record<Fact, PageFact>> = {
  known: ({ snapshot: own }) =>
    !!own && [own.items, own.orders, own.cart, own.wishlist, own.searches].some(([one]) => one),
  signedIn: ({ isLinked, isSignedIn }) => (isLinked ? isSignedIn : undefined),
  demographic: ({ demographics }, { name }) => demographics?.[name!],
  utmSource: ({ page }) => page.utm?.source,
  utmMedium: ({ page }) => page.utm?.medium,
  utmCampaign: ({ page }) => page.utm?.campaign,
  pageType: ({ page }) => page.type,
  path: ({ page }) => page.address.split('?')[0],
  device: ({ device }) => device,
  language: ({ page }) => page.language,
  hour: ({ local, now }) => Math.floor(local(now).minutes / 60),
  price: ({ item }) => item?.now.price,
  discount({ item }) {
    const { price, was = price } = item?.now ?? {};
    return 100 * Math.max(0, 1 - price! / was!);
  },
  availability: ({ item }) => item?.now.availability,
  itemCategories: ({ item }) => traits('category', item),
  itemBrand: ({ item }) => traits('brand', item)?.[0],
  itemLabels: ({ item }) => traits('label', item),
};
