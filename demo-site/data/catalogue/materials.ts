import type { Words } from '../product';

/** Names of the materials, with one sentence on how each feels, for descriptions. */
export const MATERIALS = {
  cotton: ['면', 'Cotton', '피부에 닿는 촉감이 부드러운 면 소재입니다.', 'The cotton is soft against the skin.'],
  organic: [
    '오가닉 코튼',
    'Organic cotton',
    '농약 없이 기른 면이라 순하고 폭신합니다.',
    'Grown without pesticides, gentle and springy.',
  ],
  heavy: [
    '헤비 코튼',
    'Heavyweight cotton',
    '도톰해서 여러 번 빨아도 모양이 남습니다.',
    'Thick enough to keep its shape wash after wash.',
  ],
  linen: ['린넨', 'Linen', '바람이 잘 통하고 땀이 금세 마르는 린넨입니다.', 'Airy linen that dries in no time.'],
  denim: [
    '데님',
    'Denim',
    '입을수록 몸에 맞게 길드는 데님입니다.',
    'Denim that settles to your shape the more you wear it.',
  ],
  wool: ['울', 'Wool', '가볍고 따뜻한 울을 골랐습니다.', 'Wool that is warm without the weight.'],
  lambswool: [
    '램스울',
    'Lambswool',
    '어린 양털 특유의 폭신함이 살아 있습니다.',
    'Lofty and springy, as only lambswool is.',
  ],
  cashmere: [
    '캐시미어 혼방',
    'Cashmere blend',
    '캐시미어가 섞여 맨살에도 까슬거리지 않습니다.',
    'A touch of cashmere: no itch, even on bare skin.',
  ],
  alpaca: [
    '알파카 혼방',
    'Alpaca blend',
    '알파카가 섞여 공기를 머금은 듯 가볍습니다.',
    'Alpaca in the yarn makes it as light as air.',
  ],
  nylon: ['나일론', 'Nylon', '가볍고 질겨 가방에 넣고 다니기 좋습니다.', 'Light, tough and easy to pack.'],
  ripstop: ['립스탑', 'Ripstop', '격자로 짜서 긁혀도 찢어지지 않습니다.', 'Woven in a grid, so a snag stays a snag.'],
  gabardine: [
    '개버딘',
    'Gabardine',
    '촘촘하게 짜서 가랑비 정도는 흘려보냅니다.',
    'Woven tight enough to shrug off a drizzle.',
  ],
  fleece: [
    '플리스',
    'Fleece',
    '금방 따뜻해지고 금방 마르는 플리스입니다.',
    'Fleece that warms up fast and dries faster.',
  ],
  terry: [
    '프렌치 테리',
    'French terry',
    '안쪽 고리 조직이 땀을 잡아 사계절 편합니다.',
    'Looped inside, comfortable all year.',
  ],
  corduroy: ['코듀로이', 'Corduroy', '골이 또렷하고 결이 부드러운 코듀로이입니다.', 'Clear wales and a soft hand.'],
  viscose: ['비스코스', 'Viscose', '몸을 따라 찰랑이며 떨어집니다.', 'It drapes and moves as you do.'],
  satin: ['새틴', 'Satin', '은은한 윤기가 조명 아래에서 예쁩니다.', 'A quiet sheen that loves evening light.'],
  chiffon: ['쉬폰', 'Chiffon', '비칠 듯 말 듯 가벼운 쉬폰입니다.', 'Barely-there chiffon.'],
  tweed: ['트위드', 'Tweed', '굵은 실을 섞어 짜 표정이 깊습니다.', 'Woven from mixed yarns, rich to look at.'],
  leather: ['소가죽', 'Leather', '쓸수록 윤이 도는 소가죽입니다.', 'Leather that gains its shine with use.'],
  suede: ['스웨이드', 'Suede', '보드라운 기모가 고급스러운 스웨이드입니다.', 'Velvety suede with a fine nap.'],
  canvas: [
    '캔버스',
    'Canvas',
    '탄탄한 캔버스라 짐이 무거워도 처지지 않습니다.',
    'Sturdy canvas that does not sag under a load.',
  ],
  mesh: ['메시', 'Mesh', '구멍이 촘촘해 바람이 드나듭니다.', 'Fine mesh that lets the air through.'],
  modal: ['모달', 'Modal', '매끄럽고 시원해 입은 것을 잊게 됩니다.', 'So smooth and cool you forget it is there.'],
  down: [
    '구스다운',
    'Goose down',
    '솜털 80%로 채워 한겨울에도 든든합니다.',
    'Filled with 80% down for the depth of winter.',
  ],
} as const satisfies Record<string, readonly [ko: string, en: string, feelKo: string, feelEn: string]>;

export type MaterialId = keyof typeof MATERIALS;

/** The material's name in both languages. */
export function materialName(id: MaterialId): Words {
  return { ko: MATERIALS[id][0], en: MATERIALS[id][1] };
}
