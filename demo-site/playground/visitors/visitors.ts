import type { Text } from '../../catalogue/shop-product';
import { newcomer } from '../../stage/personas/newcomer';
import type { Persona } from '../../stage/personas/persona';
import { regular } from '../../stage/personas/regular';
import { sneakers } from '../../stage/personas/sneakers';
import { waiting } from '../../stage/personas/waiting';

/** An event of a visitor besides those of products. */
export interface OwnEvent {
  name: 'sign_up' | 'page_view';
  /** With `page_view`. */
  pageType?: string;
  daysAgo: number;
}

/** Somebody whom a campaign is tried on. Products are those of the made catalogue. */
export interface Visitor extends Pick<Persona, 'id' | 'name' | 'visits'> {
  /** Who it is, in a line. */
  text: Text;
  /** Has agreed to nothing: there is no profile. */
  isUndecided?: boolean;
  own?: readonly OwnEvent[];
  /** What was wished for was at its regular price then. */
  isWishDearer?: boolean;
  /** Has told the shop so, and agreed to its use. */
  demographics?: Readonly<Record<string, string>>;
  /** Where the visitor stands now; `item` is the product of a product page, so that conditions on "this item" can be judged. */
  page: { type: string; item?: string };
}

const at = (item: string) => ({ type: 'product', item });

/** Days that a persona's whole history lies further back. */
const aged = (visits: Persona['visits'], days: number): Persona['visits'] =>
  visits.map((visit) => ({ ...visit, daysAgo: visit.daysAgo + days }));

/** Coats, looked at over three visits. */
const COATS: Persona['visits'] = [
  { daysAgo: 12, steps: [['view', 'P1015']] },
  { daysAgo: 5, steps: [['view', 'P1009']] },
  {
    daysAgo: 1,
    steps: [
      ['view', 'P1010'],
      ['view', 'P1006'],
    ],
  },
];

/** Those of the stage's personas that campaigns are about, and what the stage has nobody for. */
export const VISITORS: readonly Visitor[] = [
  {
    id: 'newcomer',
    name: newcomer.name,
    text: { ko: '동의도 기록도 없습니다.', en: 'No consent, no history.' },
    visits: [],
    isUndecided: true,
    page: { type: 'home' },
  },
  {
    id: 'thrice',
    name: { ko: '같은 상품을 세 번 본 손님', en: 'Looked at one product three times' },
    text: {
      ko: '열흘 동안 같은 코트를 세 번 봤고 아직 사지 않았습니다.',
      en: 'One coat, three times in ten days, not bought.',
    },
    visits: [
      { daysAgo: 9, steps: [['view', 'P1012']] },
      {
        daysAgo: 4,
        steps: [
          ['view', 'P1012'],
          ['view', 'P1009'],
        ],
      },
      { daysAgo: 0, steps: [['view', 'P1012']] },
    ],
    page: at('P1012'),
  },
  {
    id: 'left-cart',
    name: { ko: '장바구니에 담아 두고 떠난 손님', en: 'Left a cart behind' },
    text: { ko: '그제 두 벌을 담고 주문하지 않았습니다.', en: 'Put two pieces in the cart two days ago.' },
    visits: [
      {
        daysAgo: 2,
        steps: [
          ['view', 'P1009'],
          ['cart', 'P1009'],
          ['cart', 'P1142'],
        ],
      },
    ],
    page: at('P1009'),
  },
  {
    id: 'left-blouse',
    name: { ko: '블라우스를 담아 두고 떠난 손님', en: 'Left a blouse in the cart' },
    text: {
      ko: '어제 쿠폰이 없는 등급(roi-b)의 블라우스를 담았습니다.',
      en: 'A blouse since yesterday, of a class without a coupon.',
    },
    visits: [
      {
        daysAgo: 1,
        steps: [
          ['view', 'P1100'],
          ['cart', 'P1100'],
        ],
      },
    ],
    page: at('P1100'),
  },
  {
    id: 'signed-up',
    name: { ko: '가입만 한 손님', en: 'Signed up, has not ordered' },
    text: { ko: '닷새 전에 가입했고 첫 주문은 아직입니다.', en: 'A member for five days, without an order.' },
    visits: [
      { daysAgo: 5, steps: [['view', 'P1100']] },
      { daysAgo: 1, steps: [['view', 'P1105']] },
    ],
    own: [{ name: 'sign_up', daysAgo: 5 }],
    page: at('P1105'),
  },
  {
    id: 'interested',
    name: { ko: '기획전과 가입 화면을 본 손님', en: 'Looked at the event and the sign-up page' },
    text: { ko: '룩북을 두 번, 가입 화면을 한 번 봤습니다.', en: 'The lookbook twice, the sign-up page once.' },
    visits: [{ daysAgo: 1, steps: [['view', 'P1015']] }],
    own: [
      { name: 'page_view', pageType: 'event', daysAgo: 3 },
      { name: 'page_view', pageType: 'event', daysAgo: 1 },
      { name: 'page_view', pageType: 'sign-up', daysAgo: 1 },
    ],
    page: at('P1015'),
  },
  {
    id: 'trial-over',
    name: { ko: '체험이 끝난 손님', en: 'Trial is over' },
    text: {
      ko: '16일 전에 체험 상품을 샀고 본품은 아직입니다.',
      en: 'Bought the trial piece 16 days ago, and nothing since.',
    },
    visits: [
      {
        daysAgo: 16,
        steps: [
          ['view', 'P1302'],
          ['buy', 'P1302'],
        ],
      },
    ],
    page: at('P1302'),
  },
  {
    id: 'waiting',
    name: waiting.name,
    text: {
      ko: '찜한 상품의 값이 내렸고, 품절이던 것이 다시 들어왔습니다.',
      en: 'A wish costs less now, and something is back in stock.',
    },
    visits: waiting.visits,
    isWishDearer: true,
    page: at('P1182'),
  },
  {
    id: 'due',
    name: regular.name,
    text: { ko: '되풀이해 사던 양말을 다시 살 때가 되었습니다.', en: 'Socks are due again.' },
    visits: aged(regular.visits, 36),
    page: at('P1280'),
  },
  {
    id: 'stocked',
    name: { ko: '얼마 전에 다시 산 단골', en: 'Regular who has just bought again' },
    text: { ko: '되풀이해 사던 양말을 엿새 전에 또 샀습니다.', en: 'Bought the same socks again six days ago.' },
    visits: regular.visits,
    page: at('P1280'),
  },
  {
    id: 'knit',
    name: { ko: '니트를 거듭 찾는 손님', en: 'Keeps searching for knitwear' },
    text: { ko: '니트를 네 번 검색했습니다.', en: 'Searched for knitwear four times.' },
    visits: [
      {
        daysAgo: 3,
        steps: [
          ['search', '니트'],
          ['search', '니트'],
          ['view', 'P1111'],
        ],
      },
      {
        daysAgo: 1,
        steps: [
          ['search', '니트'],
          ['search', '니트'],
        ],
      },
    ],
    page: at('P1111'),
  },
  {
    id: 'thirties',
    name: { ko: '나이대를 알려 준 30대', en: 'In the thirties, and told so' },
    text: {
      ko: '겉옷을 자주 보고, 나이대를 쓰는 데 동의했습니다.',
      en: 'Looks at coats, and agreed to the use of the age group.',
    },
    visits: COATS,
    demographics: { ageBand: '30s' },
    page: at('P1010'),
  },
  {
    id: 'sneakers',
    name: sneakers.name,
    text: sneakers.text,
    visits: sneakers.visits,
    page: at('P1202'),
  },
];
