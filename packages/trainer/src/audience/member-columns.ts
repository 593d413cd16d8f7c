import { plainName } from '../columns/find-columns';
import { userError } from '../errors';

/** What a column of a member file can be to us. */
export type MemberRole = 'id' | 'email' | 'phone' | 'joined' | 'orders' | 'sms' | 'mail' | 'marketing';

/**
 * The usual names of each, best first, compared by letters and digits alone: the member files of Cafe24, Makeshop, imweb and Godomall, Shopify's customers, WooCommerce's and WordPress's
 * users. `sms`, `mail` and `marketing` say whether advertising may be sent.
 */
const NAMES: Record<MemberRole, string> = {
  id: '아이디, 회원아이디, 회원 ID, 회원번호, 고객번호, 고객 ID, 회원코드, ID, member, member id, member no, customer id, user id, user login, username',
  email: '이메일, 이메일 주소, 회원 이메일, 메일, 메일주소, email, e-mail, email address, user email, billing email',
  phone:
    '휴대폰번호, 휴대전화번호, 휴대전화, 휴대폰, 휴대폰 번호, 핸드폰, 핸드폰번호, 연락처, 전화번호, mobile, mobile phone, cell phone, phone, phone number, billing phone',
  joined:
    '회원 가입일, 가입일, 가입일자, 가입일시, 회원가입일자, 회원가입일시, 가입날짜, 등록일, 등록일시, joined, joined at, signed up at, sign up date, date registered, user registered, registered, date created, created at, created',
  orders:
    '총 주문건수, 주문건수, 총주문건수, 누적 주문건수, 구매건수, 구매횟수, 총 구매건수, 주문횟수, total orders, orders count, order count, orders',
  sms: 'SMS 수신동의, SMS 수신여부, SMS 수신 동의여부, SMS 수신동의여부, SMS 수신, SMS, 문자 수신동의, 문자수신, 문자 수신여부, SMS 마케팅 동의, accepts sms marketing, sms consent, sms marketing consent, sms opt in',
  mail: '이메일 수신동의, 이메일 수신여부, 메일 수신여부, 메일 수신동의, 이메일 수신, 메일수신, 뉴스메일, 메일링, 메일링 수신여부, 뉴스레터 수신, 이메일 마케팅 동의, accepts email marketing, email marketing consent, email consent, email opt in, newsletter',
  marketing:
    '마케팅 수신동의, 마케팅 동의, 마케팅 정보 수신동의, 마케팅 활용동의, 마케팅 수신 동의여부, 광고성 정보 수신동의, 광고 수신동의, 혜택 수신동의, 홍보 수신동의, marketing, marketing consent, marketing opt in, accepts marketing, opt in, consent',
};

/** The roles that say whether advertising may be sent. */
export const CONSENT_ROLES: readonly MemberRole[] = ['sms', 'mail', 'marketing'];

/** What is read of a member file: columns by role, and those that were asked for by their own names as `extra_1`, `extra_2`. */
export interface MemberColumns {
  columns: Map<string, string>;
  /** What goes into the files, in the order asked for: under which name it is read, and what its column is called. */
  contact: { role: string; column: string }[];
}

/**
 * Finds the columns of a member file. E-mail and telephone are read where they were asked for, or where there is no other id to tell members by.
 * @param wanted contact columns for the files: `email`, `phone`, or any column by its name.
 * @param named columns named by hand: `members.id=…`.
 * @throws UserError for a column that is not there, and where members cannot be told by anything.
 */
export function memberColumns(
  { file, columns }: { file: string; columns: readonly string[] },
  wanted: readonly string[],
  named: ReadonlyMap<string, string>,
): MemberColumns {
  const byName = new Map<string, string>();
  for (const column of columns) if (!byName.has(plainName(column))) byName.set(plainName(column), column);
  const at = (name: string) => byName.get(plainName(name));
  const found = new Map<string, string>();
  for (const [role, names] of Object.entries(NAMES)) {
    const hand = named.get(role);
    const column = hand === undefined ? names.split(', ').map(at).find(Boolean) : at(hand);
    if (hand !== undefined && column === undefined) throw userError('mappedColumnMissing', file, role, hand, columns);
    if (column !== undefined && ![...found.values()].includes(column)) found.set(role, column);
  }
  const contact = wanted.map((name, place) => {
    const role = name === 'email' || name === 'phone' ? name : undefined;
    const column = (role && found.get(role)) ?? at(name);
    if (column === undefined) throw userError('noMemberColumn', file, name, columns);
    const known = role ?? [...found].find(([, known]) => known === column)?.[0];
    return { role: known ?? `extra_${place + 1}`, column };
  });
  const read = new Map([...found].filter(([role]) => role !== 'email' && role !== 'phone'));
  for (const { role, column } of contact) read.set(role, column);
  const keys = ['email', 'phone'].filter((role) => found.has(role));
  if (!read.has('id')) for (const role of keys) read.set(role, found.get(role) as string);
  if (!['id', 'email', 'phone'].some((role) => read.has(role))) throw userError('noMemberId', file, columns);
  return { columns: read, contact };
}
