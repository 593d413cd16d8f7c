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
  /** Where the visitor stands now; `item` is the product of a product page. */
  page: { type: string; item?: string };
}

/** Days that a persona's whole history lies further back. */
const aged = (visits: Persona['visits'], days: number): Persona['visits'] =>
  visits.map((visit) => ({ ...visit, daysAgo: visit.daysAgo + days }));

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
    page: { type: 'product', item: 'P1012' },
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
    page: { type: 'home' },
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
    page: { type: 'home' },
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
    page: { type: 'home' },
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
    page: { type: 'home' },
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
    page: { type: 'home' },
  },
  {
    id: 'due',
    name: regular.name,
    text: { ko: '되풀이해 사던 양말을 다시 살 때가 되었습니다.', en: 'Socks are due again.' },
    visits: aged(regular.visits, 36),
    page: { type: 'home' },
  },
  {
    id: 'sneakers',
    name: sneakers.name,
    text: sneakers.text,
    visits: sneakers.visits,
    page: { type: 'category' },
  },
];
