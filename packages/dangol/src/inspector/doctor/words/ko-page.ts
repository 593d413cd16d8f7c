/** What is said of the tag, the page, its item and the model, in Korean. */
export const koPage = {
  tagFine: ['{file} {version}, 이 페이지에 하나.'],
  tagFineWithoutVersion: ['{file}, 이 페이지에 하나.'],
  tagTwice: [
    '태그가 이 페이지에 {copies}개 있습니다.',
    'script 요소를 하나만 남기고 지우세요. 템플릿, 앱, 태그 관리자를 살펴보세요.',
  ],
  tagMissing: ['스크립트 옆에 없는 파일: {files}.', 'dangol.js만이 아니라 dist 폴더의 파일을 모두 올리세요.'],
  tagMixed: ['https 페이지는 {addresses}을(를) 불러올 수 없습니다.', '태그의 주소를 https://로 쓰세요.'],
  tagHidden: [
    'data-preview 때문에 ?dangol=preview로 연 브라우저에만 추천이 보입니다.',
    '이 페이지를 ?dangol=preview로 열거나, 모두에게 보이려면 태그에서 data-preview를 빼세요.',
  ],
  platformWrong: [
    '태그에는 {named}, 이 페이지는 {found}입니다.',
    'data-platform="{found}"로 바꾸거나 지우세요. 플랫폼은 스스로 찾습니다.',
  ],
  platformUnknown: [
    'data-platform의 {named}은(는) dangol이 아는 플랫폼이 아니어서, 동의가 필요한 것은 모두 멈춰 있습니다.',
    '철자를 고치거나(cafe24, makeshop, shopify, woocommerce, 동의 플랫폼) 지우세요.',
  ],
  platformUnseen: [
    '태그에 {named}(이)라고 되어 있지만 이 페이지에서 확인되지 않습니다.',
    '그 플랫폼이 아니면 data-platform에서 {named}을(를) 빼세요.',
  ],
  platformOff: ['찾지 않음: data-platform="none".'],
  platformFound: ['{found}.'],
  platformNone: ['알려진 플랫폼이 아닙니다. JSON-LD, meta 태그, dataLayer, data-dangol 속성으로 읽습니다.'],
  pageType: ['{type}.'],
  pageOfItem: ['상품 페이지(상품이 있음).'],
  pageUnknown: ['어떤 페이지인지 나와 있지 않지만, 여기서는 필요하지 않습니다.'],
  itemKnown: ['{id} ({from}에서), 모델에 있습니다.'],
  itemNone: [
    '상품 페이지인데 어느 상품인지 나와 있지 않습니다.',
    'dangol-recs의 item="…", data-dangol-view, JSON-LD 가운데 하나로 페이지의 상품 번호를 알려 주세요.',
  ],
  itemPlain: [
    'dangol-widget.js는 이 페이지가 어느 상품에 대한 것인지 읽지 않습니다.',
    'dangol-recs에 item="…"을 쓰거나 dangol.js를 쓰세요.',
  ],
  itemUnwanted: ['이 페이지의 추천에는 필요하지 않습니다.'],
  itemNotAbout: ['한 상품에 대한 페이지가 아닙니다.'],
  itemUnknown: ['이 페이지에는 상품 번호가 없어, 상품 기준 추천은 인기 상품을 보여 줍니다.'],
  itemUnasked: ['{id} ({from}에서). 모델에 물어볼 수 없었습니다.'],
  itemOtherName: [
    '페이지는 {id} ({from}에서), 모델은 {near}(이)라고 부릅니다.',
    '페이지와 같은 번호가 되도록 --page-id를 주어 다시 학습하거나, data-item-id-from으로 맞는 곳을 알려 주세요.',
  ],
  itemOtherForm: [
    '페이지는 {id} ({from}에서), 모델의 번호는 {some}와(과) 같은 모양입니다.',
    '페이지와 같은 번호가 되도록 --catalogue와 --page-id를 주어 다시 학습하거나, data-item-id-from으로 맞는 곳을 알려 주세요.',
  ],
  itemAbsent: [
    '모델에 {id} ({from}에서)이(가) 없습니다. 있는 번호: {some}.',
    '새 상품이면 다시 학습하세요. 그때까지는 인기 상품을 보여 줍니다.',
  ],
  modelFine: ['버전 {version}, 상품 {items}개.'],
  modelNone: ['태그에 data-model이 없습니다.', 'data-model에 모델 폴더의 주소를 쓰세요.'],
  modelUnwanted: ['없음. 모델이 필요한 추천도 없습니다.'],
  modelPolicy: [
    '이 페이지의 Content-Security-Policy(connect-src)가 {address}을(를) 막습니다.',
    '모델이 있는 출처를 connect-src에 더하세요.',
  ],
  modelMixed: ['https 페이지는 {address}을(를) 불러올 수 없습니다.', 'data-model의 주소를 https://로 쓰세요.'],
  modelCors: [
    '{address}은(는) 다른 출처에 있고 이 쇼핑몰을 허용하지 않습니다(CORS).',
    '그 호스트가 Access-Control-Allow-Origin: *를 보내게 하거나, 모델을 쇼핑몰 호스트에 두세요.',
  ],
  modelNetwork: ['{address}에 연결할 수 없습니다.', 'data-model의 주소와 호스트가 응답하는지 확인하세요.'],
  modelStatus: ['{address}의 응답 상태: {status}.', '모델 폴더를 그곳에 올리거나 data-model을 고치세요.'],
  modelPage: [
    '{address}이(가) manifest 대신 HTML 페이지로 응답합니다.',
    '파일이 없는데 호스트가 감춘 것입니다. 모델 폴더를 올리거나 data-model을 고치세요. .json을 내보내지 않는 호스트라면 --extension txt로 올리세요.',
  ],
  modelFormat: [
    '{address}은(는) 이 버전이 읽을 수 있는 모델의 manifest가 아닙니다.',
    'train이 만든 manifest를 그대로 올리세요.',
  ],
  modelOff: [
    'manifest가 모두 끄고 있습니다("enabled": false).',
    '다시 보이려면 {address}에서 "enabled": true로 바꾸세요.',
  ],
  modelFiles: ['읽지 못한 모델 파일: {files}.', '그 버전의 폴더를 모두 올리고, manifest를 마지막에 올리세요.'],
  modelOtherVersion: [
    '태그의 버전은 {tagged}, manifest의 버전은 {version}입니다.',
    '태그에서 data-model-version을 빼거나, 학습할 때마다 새로 쓰세요.',
  ],
  ageFine: ['가장 최근 주문이 {days}일 전입니다.'],
  ageOld: ['가장 최근 주문이 {days}일 전입니다.', '새 주문으로 다시 학습하세요. 보통 하루에 한 번 밤에 합니다.'],
  ageUnknown: ['모델에 나와 있지 않습니다. 바탕이 된 기록에 시각이 없습니다.'],
} as const;
