import type { Doc } from '../doc';

export const campaigns: Doc = {
  title: '캠페인',
  summary: '알맞은 손님에게 알맞은 때 메시지를 띄우는 규칙 파일을 쓰고, 시험하고, 올립니다.',
  blocks: [
    {
      text: '캠페인은 “누구에게, 언제, 무엇을”을 적은 JSON 파일입니다. 손님의 브라우저가 그 파일을 읽고 스스로 판단하므로 서버가 필요 없고, 누가 해당되는지는 기기를 떠나지 않습니다. 파일은 누구나 볼 수 있으니 쿠폰 번호나 원가처럼 숨길 것은 적지 마세요.',
    },
    {
      steps: [
        {
          title: '준비된 캠페인을 고릅니다',
          text: '[캠페인 만들어 보기](/playground)에서 하나를 골라 칸을 바꿉니다. 메시지가 어떻게 보이는지, 예로 든 손님마다 어떻게 되는지 바로 나옵니다. 마음에 들면 파일로 받습니다.',
        },
        {
          title: '파일을 검사합니다',
          text: '잘못된 자리와 고칠 말을 줄마다 알려 줍니다. 캠페인 하나가 잘못되어도 나머지는 나옵니다.',
          code: 'npx @dangol/trainer campaigns check campaigns.json',
        },
        {
          title: '올리고 태그에 적습니다',
          text: '파일을 쇼핑몰이나 정적 호스팅에 올리고 주소를 `data-campaigns`에 씁니다. 판단하는 코드는 페이지가 다 열린 뒤에, 메시지를 그리는 코드는 첫 메시지와 함께 받습니다.',
          code: '<script async src="/dangol/dangol.js" data-model="/dangol/model/" data-regime="kr" data-campaigns="/campaigns.json"></script>',
        },
        {
          title: '상자가 들어올 자리를 놓습니다',
          text: '`inline` 메시지는 이 자리에 나옵니다. 템플릿을 고치기 어려우면 규칙에 `"place": "after:#detail"`처럼 적어도 됩니다.',
          code: '<dangol-message></dangol-message>',
        },
        {
          title: '왜 나오고 안 나오는지 봅니다',
          text: '주소 뒤에 `?dangol=inspect`를 붙이고 캠페인 탭을 엽니다. 캠페인마다 지금의 결과와 처음 막힌 조건, 쓴 횟수, 다음에 나올 수 있는 때가 나옵니다. 조건과 상관없이 메시지를 미리 보고, 나가려 할 때 같은 계기를 일으켜 볼 수 있습니다.',
        },
      ],
    },
    { heading: '첫 캠페인' },
    {
      text: '같은 상품을 두 주 안에 세 번 본 손님에게, 상품마다 한 번, 하루에 한 번까지 알림을 띄웁니다. 손님의 10%에게는 보이지 않고 기록만 해서 효과를 견줍니다.',
    },
    {
      code: '{\n  "format": "campaign/1",\n  "groups": { "overlays": { "perSession": 1, "perDay": 2 } },\n  "campaigns": [\n    {\n      "id": "seen-thrice",\n      "when": [{ "event": "view_item" }],\n      "if": { "fact": "count", "event": "view_item", "item": "this", "within": "14d", "gte": 3 },\n      "key": "item",\n      "limits": { "perDay": 1 },\n      "split": { "holdout": 0.1 },\n      "steps": [\n        { "show": { "format": "toast", "title": "{item.title}, 고민되시나요?", "items": { "item": "this" } } }\n      ],\n      "goal": { "event": "purchase", "same": "item", "within": "7d" }\n    }\n  ]\n}',
    },
    { heading: '무엇을 적나요' },
    {
      table: {
        head: ['칸', '뜻'],
        rows: [
          [
            '`when`',
            '판단하는 계기. 이벤트, 페이지 열기, 나가려 함(`exit`), 가만히 있음(`idle`), 내려 봄(`scroll`), 머문 시간(`active`) 가운데 하나라도.',
          ],
          [
            '`if`',
            '조건. `all`, `any`, `not`으로 묶습니다. 알 수 없는 것은 아니라고도 맞다고도 보지 않고, 그때는 나오지 않습니다.',
          ],
          ['`each`', '본, 찜한, 담은, 산 상품마다 판단해 처음 맞는 상품으로 나옵니다.'],
          ['`key`', '무엇마다 한 번인지. 손님, 방문, 날, 주, 달, 장바구니, 상품, 상품과 가격, 주문.'],
          ['`limits`', '방문, 하루, 전체 횟수와 쉬는 시간. `stopAfter`로 사거나 닫으면 멈춥니다.'],
          ['`split`', '보이지 않을 몫(`holdout`)과 나누어 보일 것(`arms`).'],
          ['`steps`', '메시지(`show`), 기다리기(`wait`), 떠난 뒤 보내기(`intent`). 방문 한 번에 메시지 하나.'],
          ['`goal`', '무엇이 언제까지 일어나면 성공인지. 이루면 멈춥니다.'],
        ],
      },
    },
    { heading: '쿠폰' },
    {
      text: '쿠폰은 쇼핑몰의 서버가 냅니다. 손님이 달라고 누를 때 한 번 묻고, 같은 기회에는 같은 쿠폰을 줍니다. 남은 시간은 서버가 알려 준 진짜 끝나는 때로만 보입니다.',
    },
    {
      code: "dangol('campaigns', {\n  issueCoupon: async (wanted) => (await fetch('/coupon', { method: 'POST', body: JSON.stringify(wanted) })).json()\n})",
    },
    { heading: '법과 손님' },
    {
      list: [
        '손님을 알아야 하는 조건은 맞춤 추천에 동의한 손님에게만 판단합니다. 지금 페이지만 보는 캠페인은 누구에게나 나옵니다.',
        '화면 위에 뜨는 메시지는 한 번에 하나이고, 동의를 묻는 동안에는 기다립니다. 모두 닫을 수 있고 ‘7일간 보지 않기’가 있습니다.',
        '떠난 손님에게 보내는 메시지는 그 채널의 광고에 동의했을 때만 예약합니다. 한국에서는 이메일을 빼고 21시부터 8시까지 야간 동의가 있어야 보내고, 카카오는 20시 50분부터 언제나 보내지 않습니다.',
        '동의를 거두면 열려 있던 메시지도 닫히고, 예약은 취소되며, 기억한 것은 프로필과 함께 지워집니다.',
      ],
    },
    {
      note: '떠난 뒤 보내기는 이벤트로 백엔드에 전해질 뿐, 보내는 일은 쇼핑몰의 서비스가 합니다. `data-backend`가 없으면 보낼 곳이 없습니다.',
    },
  ],
};
