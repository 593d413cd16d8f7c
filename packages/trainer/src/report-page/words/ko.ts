import { numbers } from './numbers';
import { problems } from './problems-ko';
import type { Asked, Words } from './words';

const ASKED: Record<string, Asked> = {
  'similar-buyers another item this buyer orders': {
    name: '비슷한 고객이 함께 구매한 상품',
    question: '주문한 상품 하나의 페이지에서, 그 고객이 산 다른 상품(하나를 추첨)이 추천에 있었을까요?',
    of: (count) => `100번 중 ${count}번은 고객이 실제로 산 상품이 추천에 있었습니다`,
  },
  'goes-with another item of this order': {
    name: '함께하면 좋은 상품',
    question: '주문한 상품 하나의 페이지에서, 같은 주문의 다른 상품(하나를 추첨)이 추천에 있었을까요?',
    of: (count) => `주문 100건 중 ${count}건은 실제로 함께 담긴 상품이 추천에 있었습니다`,
  },
  'for-you a new item of a known buyer': {
    name: '취향에 맞는 추천 상품 (구매 기록)',
    question: '기존 고객이 전에 산 상품으로 미루어, 새로 산 상품이 추천에 있었을까요?',
    of: (count) => `기존 고객 100명 중 ${count}명은 추천에 나왔을 바로 그 상품을 이어서 샀습니다`,
  },
  'for-you the last item of a visit': {
    name: '취향에 맞는 추천 상품 (둘러본 기록)',
    question: '그 방문에서 지금까지 본 상품으로 미루어, 마지막에 본 상품이 추천에 있었을까요?',
    of: (count) => `방문 100번 중 ${count}번은 마지막에 본 상품이 추천에 있었습니다`,
  },
};

/** The page in Korean. */
export const ko: Words = {
  lang: 'ko',
  ...numbers('ko'),
  title: '상품 추천 보고서',
  contents: '차례',
  table: '표로 보기',
  item: '상품',
  span: (from, to) => `${from} ~ ${to}`,
  noTimes: '날짜가 없는 기록',
  noCatalogue: '상품 목록이 없어 상품명은 주문 기록에서 가져왔고, 사진과 분류는 알 수 없습니다.',
  glance: {
    title: '한눈에 보기',
    orders: '주문',
    buyers: '구매자',
    again: (again) => `100명 중 ${again}명이 두 번 이상 주문`,
    noBuyers: '기록에 구매자 구분이 없음',
    visits: '방문',
    items: '상품',
    coveredTitle: '상품 100개 중 추천이 있는 상품',
    covered: (items, share) => `상품 ${items}개. 구매·조회 100건 중 ${share}건을 차지합니다`,
    hit: '100번 중 추천이 맞았을 횟수',
    hitOf: (name, popularity) => `${name}. 인기 상품만 보였다면 ${popularity}번`,
    nothingCovered: '아직 기록이 적어 추천을 만들 수 없습니다. 모든 추천 영역에 인기 상품이 나옵니다.',
  },
  time: {
    title: '주문과 구매자',
    lead: (unit, busiest, orders) =>
      `${unit} 단위로 셌습니다. 가장 바빴던 때는 ${busiest}부터이며 ${orders}이었습니다.`,
    units: { 1: '하루', 7: '일주일', 28: '4주', 364: '1년' },
    from: '시작일',
    edges: '처음과 마지막 구간은 기간이 다 차지 않았을 수 있습니다.',
    why: '기록에 날짜가 없어 기간별로 그릴 수 없습니다. 주문마다 날짜가 있으면 최근 주문을 더 무겁게 볼 수도 있습니다.',
    tooShort: '선으로 그리기에는 기간이 짧습니다.',
    orders: '주문',
    buyers: '구매자',
    visits: '방문',
  },
  coverage: {
    title: '추천 영역마다 보여 줄 것이 있나요',
    lead: '추천 영역은 고객의 기록에서 배운 것이 있어야 채워집니다. 어떤 상품에 배운 것이 없으면 대신 인기 상품을 보여 줍니다.',
    lists: {
      similarBuyers: '비슷한 고객이 함께 구매한 상품',
      goesWith: '함께하면 좋은 상품',
      viewed: '함께 많이 본 상품',
      cart: '장바구니를 완성하는 상품',
    },
    about: {
      similarBuyers: '이 상품을 산 고객이 시기와 상관없이 함께 산 상품',
      goesWith: '한 주문에 함께 담긴 상품. 분류를 알면 다른 분류에서 고릅니다',
      viewed: '한 번 방문할 때 함께 본 상품',
      cart: '지금 장바구니에 빠져 있는 상품',
    },
    strip: '추천 영역',
    items: '상품 수 기준',
    share: '구매 기준',
    shareOfVisits: '조회 기준',
    how: (name, items, share) => `${name}: 상품 100개 중 ${items}개, 구매·조회로는 100건 중 ${share}건.`,
    unnamed: (count) => `상품 ${count}개는 이름이 없어 어느 추천에도 나올 수 없습니다.`,
    none: '아직 어느 추천 영역에도 배운 것이 없습니다. 두 상품을 함께 사거나 본 사람이 너무 적습니다.',
  },
  quality: {
    title: '추천이 맞았을까요',
    held: {
      'from a day on': '정한 날 이후의 기록',
      'the newest orders': '가장 최근 10분의 1',
      'each buyer’s last order': '구매자마다 마지막 주문 하나(날짜가 없으므로)',
    },
    lead: (parts, how) =>
      `기록에서 ${how}(${parts})을 숨기고 나머지로 배운 뒤, 추천 영역마다 상품 20개를 고르게 했습니다. 그리고 실제로 일어난 일과 맞춰 보았습니다. 그 고객이나 방문에 처음인 상품만 맞은 것으로 칩니다.`,
    nothing: '일부를 숨기고 시험해 보기에는 기록이 적습니다.',
    few: (n) => `물어볼 수 있었던 것이 ${n}건뿐이니 참고만 해 주세요.`,
    asked: (strip, asks) =>
      ASKED[`${strip} ${asks}`] ?? { name: strip, question: asks, of: (count) => `100번 중 ${count}번 맞음` },
    better: (name, times) => `${name}: 인기 상품만 보일 때보다 ${times}배 자주 맞았습니다.`,
    level: (name) => `${name}: 인기 상품만 보일 때와 뚜렷한 차이가 없습니다.`,
    methods: { dangol: 'dangol', cosine: '단순 유사도', popularity: '인기 상품' },
    about: {
      cosine: '단순 유사도: 같은 주문이나 방문에 가장 자주 함께 나온 상품을 그대로 고른 것입니다 (코사인).',
      popularity: '인기 상품: 모두에게 똑같은 목록입니다.',
    },
    between: (low, high) => `${low}~${high}`,
    line: '가는 선은 95% 확률로 참값이 들어 있는 범위입니다. 전문 용어로는 HR@20(상위 20개 적중률)이라고 합니다.',
    columns: { strip: '추천 영역', n: '물은 횟수', range: '95% 범위', own: '채운 자리' },
    ownNote: '채운 자리: 100자리 중 그 영역이 스스로 배운 것으로 채운 자리 수. 나머지는 인기 상품이 나옵니다.',
  },
  reach: {
    title: '잘 팔리는 상품 너머까지',
    shown: (shown, of) => `전체 ${of}개 가운데, 상품 100개 중 ${shown}개가 다른 상품의 추천에 나옵니다.`,
    percentile: (share) => `추천에 나온 상품은 평균적으로 100개 중 ${share}개보다 인기가 많습니다.`,
    head: (bought, shown) => `인기 상위 10%는 구매·조회의 ${bought}%를 차지하고, 추천 자리의 ${shown}%를 차지합니다.`,
    plot: '상품을 인기순으로 똑같이 열 묶음으로 나눈 그림. 왼쪽이 가장 인기 있는 묶음입니다',
    bought: '구매·조회에서 차지하는 비율',
    places: '추천 자리에서 차지하는 비율',
    group: '묶음',
    tooFew: '상품이 20개가 되지 않아 열 묶음으로 나누지 않았습니다.',
  },
  tenth: (place, isShort) => (place === 1 ? (isShort ? '최고 인기' : '가장 인기') : String(place)),
  examples: {
    title: '추천 예시',
    lead: '인기 상품 몇 개와 중간, 뒤쪽에서 하나씩 골라, 아직 아무것도 모르는 방문자에게 보일 추천을 그대로 옮겼습니다. 손님의 눈으로 읽어 보세요. 그럴듯한가요?',
    noImages: '이 페이지를 열 때 어떤 서버에도 요청하지 않도록 사진을 뺐습니다. --images를 주면 보입니다.',
    people: (buyers, visitors) => `구매자 ${buyers}명 · 방문자 ${visitors}명`,
    strips: { 'similar-buyers': '비슷한 고객이 함께 구매한 상품', 'goes-with': '함께하면 좋은 상품' },
    empty: '아직 배운 것이 없어 인기 상품을 보여 줍니다.',
    none: '아직 따로 추천할 것이 있는 상품이 없습니다.',
  },
  lonely: {
    title: '추천할 짝이 없는 상품',
    lead: (count, of) => `상품 ${of}개 중 ${count}개는 함께 보여 줄 짝이 없습니다. 그 페이지에는 인기 상품이 나옵니다.`,
    none: '모든 상품에 짝이 있습니다.',
    why: '이유',
    items: '상품 수',
    some: '예',
    what: '이렇게 해 보세요',
    reasons: {
      soldOut: {
        name: '품절',
        why: () => '상품 목록에 살 수 없다고 되어 있고, 알려진 것이 적습니다.',
        help: '할 일이 없습니다. 다시 팔리면 배웁니다.',
      },
      unmet: {
        name: '아직 아무도 만나지 않음',
        why: () => '기록에 산 사람도 본 사람도 없습니다.',
        help: '첫 화면이나 기획전에 올려 보세요. 더 팔지 않으면 목록에서 지우세요.',
      },
      tooFew: {
        name: '사람이 너무 적음',
        why: (floor) => `산 사람이 ${floor}명이 되지 않습니다. 한 사람만 산 것은 공개 파일에 싣지 않습니다.`,
        help: '시간이 지나거나 더 긴 기록을 주면 나아집니다.',
      },
      alone: {
        name: '늘 혼자',
        why: () => '사거나 본 사람이 다른 상품은 사거나 보지 않았습니다.',
        help: '묶음 상품이나 얼마 이상 무료 배송을 해 보세요. 방문 기록을 --events로 주면 나아집니다.',
      },
      belowFloor: {
        name: '같은 짝이 두 번 없음',
        why: (floor) => `다른 상품과 함께 팔렸지만, 같은 짝을 산 사람이 ${floor}명이 되지 않습니다.`,
        help: '더 긴 기록, 주문과 함께 방문 기록도 주면 나아집니다.',
      },
      stranger: {
        name: '상품 목록에 없음',
        why: () => '기록에는 있지만 상품 목록에 없는 번호라 추천에 나오지 않습니다.',
        help: '상품 목록에 넣거나, alias라는 열에 다른 코드를 적어 주세요.',
      },
    },
    more: (count) => `외 ${count}개`,
  },
  problems,
  end: [
    '“100개 중 몇 개”는 비율을 반올림한 것입니다. 100개 중 34개는 34%입니다.',
    '이 페이지에는 구매자·방문자·주문의 번호가 없고, 스크립트도 없으며, 사진을 보이게 하지 않는 한 어떤 서버에도 요청하지 않습니다.',
  ],
};
