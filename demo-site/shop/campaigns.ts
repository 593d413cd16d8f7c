import { STAGE_PARAM } from '../stage/stage';
import { stagedAddress } from '../stage/staged-address';
import { chooseSize } from './choose-size';
import { dangol } from './dangol';
import { readSizes } from './read-sizes';
import { postFields } from './send-form';
import { showCount } from './show-count';
import { showToast } from './show-toast';
import { readTried } from './tried/read-tried';

/** What a campaign asks a coupon for. */
interface CouponRequest {
  campaign: string;
  occurrence: string;
  benefit: { kind: string };
}

/**
 * What this shop gives dangol's campaigns: coupons of its own server, the buttons "add to cart" and "wish for it" by its own forms, and the age group of a
 * member who agreed to its use. The rules themselves are named by the tag, or come from the playground while a campaign is being tried.
 */
export function campaigns(): void {
  const { couponAt, cartAt, wishlistAt, added, view, ageBand } = document.body.dataset;
  if (!couponAt || !cartAt || !wishlistAt) return;

  async function issueCoupon({ campaign, occurrence, benefit }: CouponRequest) {
    const stage = new URLSearchParams(location.search).get(STAGE_PARAM);
    const address = new URL(couponAt!, location.href);
    // The server's clock goes with the page's.
    const at = stage ? stagedAddress(address, stage) : address.href;
    const sent = await postFields(at, { campaign, occurrence, kind: benefit.kind });
    const { code, expiresAt } = sent?.coupon ?? {};
    return code ? { code, expiresAt } : undefined;
  }

  async function onAction(action: 'cart' | 'wish', id: string): Promise<unknown> {
    if (action === 'cart') {
      const sizes = (await readSizes())[id] ?? [];
      const size = sizes.length > 1 ? await chooseSize('', sizes) : (sizes[0] ?? '');
      if (size === undefined) return false;
      const sent = await postFields(cartAt!, { id, size });
      if (!sent) throw new Error('the shop did not take it');
      showCount(sent.pieces);
      showToast(added!, { text: view!, href: cartAt! });
      return undefined;
    }
    const sent = await postFields(wishlistAt!, { id, wished: 'yes' });
    if (!sent) throw new Error('the shop did not take it');
    return undefined;
  }

  // Where the shop is a folder of files, pages and pictures lie elsewhere than the model says.
  const { placeItems: transformItems } = window as { placeItems?: (items: unknown[]) => unknown[] };
  const demographics = () => (ageBand ? { ageBand } : undefined);
  const rules = readTried();
  dangol('campaigns', { issueCoupon, onAction, demographics, transformItems, ...(rules && { rules }) });
}
