import { toAddress } from './to-address';

/** What feeds write behind a link to say which portal a visitor came from. */
const SOURCE =
  /^(?:(?:utm_[a-z]+|napm|srsltid|fbclid|gbraid|gclid)(?:=|$)|ref=(?:naver|daum|kakao|google|facebook|meta|criteo))/iu;

/**
 * The address of an item's page, without what a feed adds to count its visitors (`ref=naver`, `utm_source=…`, `NaPm`): a click on a strip comes from the shop itself, and must not
 * be booked as the portal's, which takes a fee for it.
 */
export function toPageAddress(cell: string | undefined): string | undefined {
  const address = toAddress(cell);
  const [, path, query = '', hash = ''] = /^([^?#]*)\?([^#]*)(.*)$/u.exec(address ?? '') ?? [];
  if (path === undefined) return address;
  const kept = query.split('&').filter((part) => part !== '' && !SOURCE.test(part));
  return `${path}${kept.length ? `?${kept.join('&')}` : ''}${hash}`;
}
