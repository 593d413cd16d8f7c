/** The shop platforms whose names `data-platform` takes. */
export const SHOP_PLATFORMS: readonly string[] = ['cafe24', 'makeshop', 'shopify', 'woocommerce'];

/** The consent platforms that `data-platform` may name. */
export const CONSENT_PLATFORMS: readonly string[] =
  'callback consent-mode cookiebot cookieconsent gpp klaro onetrust osano shopify tcf'.split(' ');

/** The shop platforms that a page shows signs of; none for a self-built shop. */
export function findPlatforms(window: Pick<Window, 'document' | 'location'>): string[] {
  const { document, location } = window;
  const has = (selector: string) => document.querySelector(selector) !== null;
  // An element with such an id is no global of a platform's.
  const is = (...names: string[]) => names.some((name) => Object.hasOwn(window, name));
  const signs: Record<string, boolean> = {
    cafe24:
      is('CAFE24', 'CAFE24API', 'EC_FRONT_EXTERNAL_SCRIPT_VARIABLE_DATA', 'iProductNo') ||
      has('meta[name=path_role],meta[property="product:productId"]'),
    makeshop:
      is('ORBAS') ||
      /\/(shop\/shop\w+|m\/product)\.html$/.test(location.pathname) ||
      has('script[src*="makeshop.co.kr"]'),
    shopify: is('Shopify', 'ShopifyAnalytics') || has('script[src*="cdn.shopify.com"],link[href*="cdn.shopify.com"]'),
    woocommerce:
      is('wc_add_to_cart_params', 'woocommerce_params') ||
      has('body[class*=woocommerce],[content^=WooCommerce],.woocommerce'),
  };
  return SHOP_PLATFORMS.filter((name) => signs[name]);
}
