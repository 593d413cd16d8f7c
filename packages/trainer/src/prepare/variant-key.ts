/** Words that tell variants of one product apart, by themselves: colours and sizes, Korean and English. */
const WORDS = new Set(
  [
    'black white ivory cream beige brown camel khaki olive green mint blue navy sky skyblue purple violet lavender pink rose red burgundy wine orange coral',
    'yellow mustard gold silver gray grey charcoal light dark deep pastel off multi color colour denim oatmeal melange',
    '블랙 화이트 아이보리 크림 베이지 브라운 카멜 카키 올리브 그린 민트 블루 네이비 스카이 스카이블루 하늘색 퍼플 바이올렛 라벤더 핑크 로즈 레드 버건디 와인',
    '오렌지 코랄 옐로우 옐로 머스타드 골드 실버 그레이 회색 차콜 라이트 다크 딥 파스텔 멀티 데님 오트밀 멜란지 검정 검정색 흰색 노랑 노란색 빨강 빨간색 파랑 파란색',
    '초록 초록색 분홍 분홍색 보라 보라색 갈색 남색 곤색 연두 연두색 소라 소라색',
    'xxs xs s m l xl xxl xxxl 2xl 3xl 4xl small medium large xlarge free freesize onesize size 프리 사이즈 스몰 미디엄 라지 소형 중형 대형',
  ]
    .join(' ')
    .split(' '),
);

/** A size or a quantity: `250mm`, `1.5kg`, `30개입`, `44호`, `x2`. A bare number is none, it may be a model's. */
const MEASURE =
  /^(?:x\d+|\d+(?:\.\d+)?(?:mm|cm|m|inch|in|ml|l|cl|oz|fl|g|kg|lb|호|매|개|개입|입|팩|pack|ea|pcs|종|인용|사이즈))$/u;

/** Sizes of Korean clothes and shoes, where they stand alone at the end of a title. */
const SIZE_NUMBER = /^(?:44|55|66|77|88|85|90|95|100|105|110|115|2[2-9][05])$/u;

/**
 * What a title is without the words that tell variants of one product apart; `undefined` where too little is left to be a name of one
 * product: fewer than two words.
 */
export function variantKey(title: string): string | undefined {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
  const last = words.length - 1;
  const kept = words.filter(
    (word, place) => !WORDS.has(word) && !MEASURE.test(word) && !(place === last && SIZE_NUMBER.test(word)),
  );
  return kept.length < 2 ? undefined : kept.join(' ');
}
