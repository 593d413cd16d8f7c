import type { MessageContent } from '@dangol/widget/messages';
import { aCard } from '../../support/builders';

/** The visitor's clock in the tests: noon in Korea. */
export const NOW_AT = Date.UTC(2026, 10, 22, 3);

const HOUR_MS = 3_600_000;

const TITLES: [en: string, ko: string][] = [
  ['Linen shirt', '린넨 셔츠'],
  [
    'Wool cardigan with a very long name that needs its second line',
    '부드러운 메리노 울 라운드 가디건 겨울 신상품 오버핏',
  ],
  ['Denim', '데님 팬츠'],
  ['Canvas tote', '캔버스 토트백'],
];

const itemsOf = (count: number) =>
  TITLES.slice(0, count).map(([title, ko], index) => ({
    id: `${index}`,
    card: aCard({
      id: `${index}`,
      title,
      titles: { ko },
      url: `/item/${index}`,
      image: `/${index}.svg`,
      price: 19_000 + index * 3500,
      ...(index % 2 === 0 && { was: 39_000, rating: 4.6, reviews: 128 }),
    }),
    reason: { code: 'campaign' },
    score: 0,
  }));

/** What a shop would say, of every format, with all the parts that it may have. */
export function contents(language: 'ko' | 'en'): Record<MessageContent['format'], MessageContent> {
  const say = (ko: string, en: string) => (language === 'ko' ? ko : en);
  return {
    inline: {
      id: 'inline',
      format: 'inline',
      language,
      title: say('보고 계신 상품을 세 번 찾아 주셨어요', 'You have looked at this three times'),
      body: say(
        '함께 보시면 좋은 상품을 모았어요. 마음에 드는 상품이 있으면 첫 구매 혜택도 써 보세요.',
        'These go well with it. If you find something, there is a little off your first order.',
      ),
      items: itemsOf(4),
      benefit: {
        kind: 'points',
        text: say('첫 구매 적립금 3,000원', '3,000 points on your first order'),
        url: '/join',
      },
      actions: [
        { id: 'cart', label: say('장바구니 담기', 'Add to cart') },
        { id: 'see', label: say('상품 보기', 'See the item'), url: '/item/0' },
      ],
    },
    toast: {
      id: 'toast',
      format: 'toast',
      language,
      title: say('찜한 상품의 가격이 내렸어요', 'Something on your list costs less now'),
      body: say('지난번에 보셨을 때보다 6,000원 내렸어요.', 'It was 6,000 won more when you last saw it.'),
      items: itemsOf(1),
      actions: [{ id: 'see', label: say('상품 보기', 'See the item'), url: '/item/0' }],
    },
    banner: {
      id: 'banner',
      format: 'banner',
      language,
      title: say('장바구니에 담아 둔 상품이 있어요', 'Your cart is still here'),
      body: say('오늘 주문하시면 10% 할인해 드려요.', '10 % off if you order today.'),
      benefit: {
        kind: 'discount',
        text: say('장바구니 10% 할인', '10 % off your cart'),
        code: 'CART-10-TODAY',
        expiresAt: NOW_AT + 9 * HOUR_MS + 12 * 60_000,
      },
      actions: [{ id: 'go', label: say('장바구니 보기', 'To the cart'), url: '/cart' }],
    },
    dialog: {
      id: 'dialog',
      format: 'dialog',
      language,
      title: say('체험 상품, 잘 쓰셨나요?', 'How was your trial?'),
      body: say(
        '본품을 처음 구매하실 때 쓸 수 있는 쿠폰을 준비했어요. 3일 동안 쓸 수 있어요.',
        'Here is a coupon for your first full-size order. It is good for three days.',
      ),
      items: itemsOf(2),
      benefit: {
        kind: 'discount',
        text: say('본품 20% 할인', '20 % off the full size'),
        code: 'WELCOME-20',
        expiresAt: NOW_AT + 75 * HOUR_MS,
      },
      actions: [
        { id: 'see', label: say('상품 보기', 'See the item'), url: '/item/0' },
        { id: 'wish', label: say('찜하기', 'Save for later') },
      ],
    },
    survey: {
      id: 'survey',
      format: 'survey',
      language,
      title: say('써 보신 느낌을 들려주세요', 'Tell us how it was'),
      body: say('답해 주시면 작은 선물을 드려요.', 'There is a small gift for your answer.'),
      questions: [
        {
          id: 'rating',
          kind: 'rating',
          label: say('상품은 어떠셨어요?', 'How did you like it?'),
          low: say('아쉬웠어요', 'Not for me'),
          high: say('좋았어요', 'Liked it'),
        },
        {
          id: 'why',
          kind: 'choice',
          label: say('다시 구매하지 않으신 까닭이 있을까요?', 'What keeps you from ordering again?'),
          options: [
            { id: 'price', label: say('가격이 부담돼요', 'The price') },
            { id: 'later', label: say('아직 남아 있어요', 'I still have some') },
          ],
        },
        { id: 'more', kind: 'text', label: say('더 하고 싶은 말씀이 있나요?', 'Anything else?') },
      ],
      thanks: {
        title: say('소중한 답변 고마워요', 'Thank you for your answer'),
        body: say('다음 구매에 쓸 수 있는 혜택이에요.', 'This is for your next order.'),
        benefit: {
          kind: 'gift',
          text: say('사은품과 30% 할인', 'A gift and 30 % off'),
          code: 'THANKS-30',
          expiresAt: NOW_AT + 240 * HOUR_MS,
        },
      },
    },
  };
}
