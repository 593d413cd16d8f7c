import { connect } from './connect';
import type { Disconnect, PlatformConsent, PlatformOptions, PlatformWindow, Table } from './platform';
import { whenThere } from './when-there';

/** The fields of `currentVisitorConsent()`. */
export const SHOPIFY_TABLE: Table = {
  preferences: ['personalization'],
  analytics: ['analytics'],
  marketing: ['marketing', 'thirdParty'],
  sale_of_data: ['thirdParty'],
};

/** What Shopify itself may do before a choice, by field: that depends on the visitor's region. */
const ALLOWED = {
  preferences: 'preferencesProcessingAllowed',
  analytics: 'analyticsProcessingAllowed',
  marketing: 'marketingAllowed',
  sale_of_data: 'saleOfDataAllowed',
} as const;

type CustomerPrivacy = Partial<Record<string, () => boolean>> & {
  /** `yes`, `no`, or an empty text: no choice. */
  currentVisitorConsent(): Record<string, string>;
};

type ShopifyWindow = PlatformWindow & {
  document: Pick<Document, 'addEventListener' | 'removeEventListener'>;
  Shopify?: {
    customerPrivacy?: CustomerPrivacy;
    loadFeatures?(features: { name: string; version: string }[], done: (error?: unknown) => void): void;
  };
};

/**
 * Shopify's Customer Privacy API, loaded where the shop's theme has not loaded it.
 * @see https://shopify.dev/docs/api/customer-privacy
 */
export function connectShopify(
  consent: PlatformConsent,
  { table = SHOPIFY_TABLE, window = globalThis as unknown as ShopifyWindow }: PlatformOptions<ShopifyWindow> = {},
): Disconnect {
  return connect(consent, 'shopify', table, (line) => {
    const { say, quiet, on } = line;
    const read = (isAction: boolean) => {
      const privacy = window.Shopify?.customerPrivacy;
      if (!privacy) return;
      const chosen = privacy.currentVisitorConsent();
      say((field) => {
        if (chosen[field]) return chosen[field] === 'yes';
        const allowed = ALLOWED[field as keyof typeof ALLOWED];
        return !allowed || privacy[allowed]?.() ? undefined : 'waiting';
      }, isAction);
    };
    on(window.document as Window['document'], 'visitorConsentCollected', () => read(true));
    whenThere(
      line,
      window,
      () => window.Shopify?.customerPrivacy ?? window.Shopify?.loadFeatures,
      () => {
        if (window.Shopify?.customerPrivacy) return read(false);
        const loaded = quiet((error?: unknown) => error || read(false));
        window.Shopify?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], loaded);
      },
    );
  });
}
