/** What is said of prices, consent, the backend, strips and the member, in Korean. */
export const koService = {
  pricesUnwanted: ['쓰지 않음. 가격은 모델의 것입니다.'],
  pricesFine: ['{hours}시간 전, 모델과 다른 상품 {items}개.'],
  pricesAbsent: [
    '{address}을(를) 읽을 수 없어({why}) 가격을 숨깁니다.',
    'dangol live로 만든 파일을 manifest 옆에 올리세요. 아직 만들지 않는다면 태그에서 data-live를 빼세요.',
  ],
  pricesFormat: [
    '{address}은(는) 실시간 가격 파일이 아니어서 가격을 숨깁니다.',
    'dangol live가 만든 파일을 그대로 올리세요.',
  ],
  pricesOtherVersion: [
    '실시간 가격은 모델 {theirs}의 것이고 모델은 {version}이어서 가격을 숨깁니다.',
    '학습한 뒤마다 dangol live를 실행하세요.',
  ],
  pricesOld: [
    '실시간 가격이 {hours}시간 전 것이고 한도는 {most}시간이어서 가격을 숨깁니다.',
    'dangol live를 더 자주 실행하거나 data-price-max-age를 늘리세요.',
  ],
  consentUnneeded: ['이 빌드는 저장하거나 보내는 것이 없습니다.'],
  consentDecided: ['적용 법 {regime}: 선택을 기다리는 것이 없습니다.'],
  consentAsked: ['적용 법 {regime}: {purposes}이(가) 선택을 기다리고, {asker}이(가) 묻습니다.'],
  consentUnasked: [
    '적용 법 {regime}: {purposes}이(가) 선택을 기다리는데, 이 페이지에는 묻는 것이 없습니다.',
    '<dangol-consent>를 넣거나, 동의 플랫폼을 data-platform에 쓰거나, 직접 만든 안내에 data-dangol-consent를 붙이세요.',
  ],
  consentRegimeUnknown: [
    'data-regime="{named}"은(는) 없는 값이라 가장 엄격한 {regime}을(를) 적용합니다.',
    '방문자의 법에 맞게 data-regime을 쓰세요: kr, eu, uk, us.',
  ],
  consentAbsent: [
    '태그에 적힌 {absent}이(가) 이 페이지에 없어 {purposes}이(가) 계속 기다립니다.',
    '이 페이지에서 {absent}을(를) 불러오거나, data-platform에서 그 이름을 빼세요.',
  ],
  consentRegime: [
    '태그에 data-regime이 없어 가장 엄격한 {regime}을(를) 적용합니다.',
    '방문자의 법에 맞게 data-regime을 쓰세요: kr, eu, uk, us.',
  ],
  backendUnneeded: ['이 빌드는 보내는 것이 없습니다.'],
  backendNone: ['없음. 이벤트는 이 페이지를 벗어나지 않습니다.'],
  backendFine: ['보낸 이벤트 {sent}개, 대기 {queued}개.'],
  backendWaiting: ['응답합니다. 이벤트는 동의를 기다립니다.'],
  backendPolicy: [
    '이 페이지의 Content-Security-Policy(connect-src)가 {address}을(를) 막습니다.',
    '백엔드의 출처를 connect-src에 더하세요.',
  ],
  backendMixed: ['https 페이지는 {address}(으)로 보낼 수 없습니다.', 'data-backend의 주소를 https://로 쓰세요.'],
  backendCors: [
    '{address}은(는) 다른 출처에 있고 이 쇼핑몰을 허용하지 않습니다(CORS).',
    '백엔드가 이 쇼핑몰에 Access-Control-Allow-Origin을 보내게 하세요.',
  ],
  backendNetwork: ['{address}에 연결할 수 없습니다.', 'data-backend의 주소와 백엔드가 켜져 있는지 확인하세요.'],
  backendStatus: [
    '{address}의 응답 상태: {status}.',
    'data-backend를 고치거나, 백엔드가 그 주소에서 POST를 받게 하세요.',
  ],
  backendError: ['마지막 응답: {error}.', '백엔드의 기록을 보세요. 이벤트는 받을 때까지 기기에서 기다립니다.'],
  backendDropped: ['버린 이벤트: {reasons}.', '어느 것인지는 이벤트 탭에서, 까닭은 백엔드의 기록에서 보세요.'],
  stripsFine: ['추천 {count}개가 상품을 보여 주고 있습니다.'],
  stripsNone: ['이 페이지에 추천이 없습니다.', '아래 버튼으로 놓거나 템플릿에 <dangol-recs>를 넣으세요.'],
  stripsNowhere: [
    '이 페이지에 {selectors}이(가) 없습니다(data-strips).',
    '아래 버튼으로 자리를 다시 고르고, 나온 속성을 복사하세요.',
  ],
  stripsElsewhere: ['이 페이지에는 없음: {selectors} (data-strips).'],
  stripsMalformed: [
    'data-strips의 "{part}"을(를) 읽을 수 없습니다.',
    '종류@after:선택자 꼴로 쓰거나, 아래 버튼이 쓰게 하세요.',
  ],
  stripsUnknownKind: [
    '"{kind}"이라는 종류가 없습니다({place}).',
    'similar-buyers, goes-with, for-you, popular, recently-viewed, new-arrivals, top-rated 등에서 고르세요.',
  ],
  stripsUndefined: [
    '{place}이(가) 그려지지 않았습니다. 추천이 숨겨져 있거나 브라우저가 오래되었습니다.',
    '?dangol=preview로 열거나 새 브라우저에서 여세요.',
  ],
  stripsWaiting: ['{place}이(가) 상품을 기다리는 중입니다.', '잠시 뒤 다시 점검하세요.'],
  stripsNoHistory: ['{place}이(가) 비어 있습니다. 이 방문자의 기록이 아직 없습니다.'],
  stripsNoModel: ['{place}이(가) 비어 있습니다. 모델을 읽을 수 없습니다.', '모델 줄을 고치세요.'],
  stripsNoItem: ['{place}이(가) 비어 있습니다. 모델에 이 상품이 없습니다.', '상품 줄을 고치세요.'],
  stripsEmpty: [
    '{place}이(가) 비어 있습니다. 모델에 보일 것이 없습니다.',
    '추천 이유 탭을 보고, 상품에 이름과 재고가 있는지 확인하세요.',
  ],
  spaceFine: ['추천이 오기 전부터 비워 두었고 움직인 것이 없습니다(레이아웃 이동 {shift}).'],
  spaceKept: ['추천이 오기 전부터 비워 두었습니다.'],
  spaceUnneeded: ['이 페이지에 추천이 없습니다.'],
  spaceUnreserved: [
    '{strips}의 자리를 비워 두는 스타일이 없어 화면이 밀릴 수 있습니다.',
    '설치 블록의 스타일을 head에 넣으세요. 아래 버튼이 써 줍니다.',
  ],
  spaceMoved: [
    '{strips}의 자리를 비워 두는 스타일이 없어 화면이 밀렸습니다(레이아웃 이동 {shift}).',
    '설치 블록의 스타일을 head에 넣으세요. 아래 버튼이 써 줍니다.',
  ],
  spaceMovedAnyway: [
    '추천 아래에서 무언가 움직였습니다(레이아웃 이동 {shift}).',
    '위에 있는 크기 없는 그림 때문일 수 있습니다. 추천 때문이라면 아래 버튼으로 다시 놓으세요. 자리를 재어 줍니다.',
  ],
  spaceUnknown: ['이 브라우저는 움직임을 알려 주지 않습니다. 크롬에서 보세요.'],
  memberUnneeded: ['이 빌드는 회원을 알지 못합니다.'],
  memberLinked: ['로그인했고 연결되어 있습니다.'],
  memberUnlinked: ['로그인했지만 방문자가 회원 연결에 동의하지 않았습니다.'],
  memberGuest: ['비회원이거나 알려 주지 않았습니다.'],
  memberUntold: [
    '로그인한 방문자인데 dangol에 누구인지 알려 주지 않았습니다.',
    "템플릿에 data-dangol-member를 넣거나 dangol('member', { id })를 부르세요.",
  ],
  memberMalformed: [
    'script 요소 data-dangol-member가 JSON이 아닙니다.',
    '템플릿이 이름을 이스케이프하고 끝에 쉼표를 남기지 않게 하세요.',
  ],
} as const;
