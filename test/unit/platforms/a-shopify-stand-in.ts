import type { PageWindow } from './a-visitor';
import type { StandIn } from './stand-in';

const NOTHING = { analytics: '', marketing: '', preferences: '', sale_of_data: '' };

/**
 * A stand-in for a storefront's Customer Privacy API, as Shopify documents it.
 * @param isAllowed what the visitor's region allows before a choice.
 * @see https://shopify.dev/docs/api/customer-privacy
 */
export function aShopifyStandIn(window: PageWindow, memory: Map<string, typeof NOTHING>, isAllowed = false): StandIn {
  const chosen = () => memory.get('shopify') ?? NOTHING;
  const may = (field: keyof typeof NOTHING) => () => (chosen()[field] ? chosen()[field] === 'yes' : isAllowed);
  const Shopify: Record<string, unknown> = {
    loadFeatures([{ name }]: [{ name: string }], done: (error?: Error) => void) {
      if (name !== 'consent-tracking-api') return done(new Error(`no feature ${name}`));
      Shopify.customerPrivacy = {
        currentVisitorConsent: chosen,
        analyticsProcessingAllowed: may('analytics'),
        marketingAllowed: may('marketing'),
        preferencesProcessingAllowed: may('preferences'),
        saleOfDataAllowed: may('sale_of_data'),
      };
      done();
    },
  };
  window.Shopify = Shopify;
  return {
    choose(isGranted) {
      const value = isGranted ? 'yes' : 'no';
      memory.set('shopify', { analytics: value, marketing: value, preferences: value, sale_of_data: value });
      const detail = { analyticsAllowed: isGranted, marketingAllowed: isGranted, preferencesAllowed: isGranted };
      window.document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail }));
    },
  };
}
