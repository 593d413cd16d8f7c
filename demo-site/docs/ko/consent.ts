import type { Doc } from '../doc';
import { regimeRows } from '../regime-rows';

export const consent: Doc = {
  title: '동의',
  summary: '무엇이 언제부터 되고, 안내 창과 동의 플랫폼을 어떻게 연결하는지.',
  blocks: [
    {
      text: '모델과 현재 페이지만 쓰는 추천(비슷한 고객이 산 상품, 어울리는 상품, 인기 상품)에는 동의가 필요 없습니다. 기기에서 아무것도 읽지 않기 때문입니다. 기록을 쓰는 추천과 통계는 목적마다 허용된 뒤에 시작합니다.',
    },
    { heading: '고르기 전에는' },
    {
      table: {
        head: ['목적', '무엇', '한국', 'EU · 영국', '미국', '없음'],
        rows: regimeRows(
          {
            necessary: '동의 기록',
            personalization: '이 기기의 기록, 맞춤 추천',
            analytics: '우리 서버로 보내는 통계',
            profileLink: '회원번호, 회원의 지난 주문',
            marketing: '광고 메시지',
            thirdParty: '다른 회사로 보내는 통계',
            demographics: '직접 알려 준 인적 사항',
          },
          { on: '켬', afterNotice: '안내 뒤 켬', off: '끔' },
        ),
      },
    },
    {
      text: '`data-regime`을 적지 않으면 가장 엄격한 `eu`로 봅니다. ‘끔’은 고를 때까지 메모리에서만 기다린다는 뜻입니다.',
    },
    { heading: '안내 창' },
    {
      text: '정할 것이 있을 때만 나타나고, 거부와 수락이 같은 크기의 버튼입니다. 링크 하나로 언제든 다시 열 수 있습니다.',
    },
    {
      code: '<dangol-consent shop="우리 쇼핑몰" policy="/privacy"></dangol-consent>\n<a href="#dangol-consent">개인정보 설정</a>\n<a href="#dangol-privacy">이 기기에서 기억하는 것</a>',
    },
    {
      list: [
        '한국에서 개인정보 처리방침에 이미 수집을 적어 둔 쇼핑몰은 `data-notice="policy"`로 안내 창을 대신할 수 있습니다.',
        '로그인한 회원의 동의는 손님의 동의와 따로입니다. 로그인하면 다시 묻고, 로그아웃하면 손님의 선택으로 돌아갑니다.',
        '브라우저의 GPC 신호를 지킵니다. `data-gpc="strict"`는 맞춤 추천까지 끕니다.',
        '철회하면 모든 탭에서 바로 멈추고 그 목적으로 저장한 것을 지웁니다.',
      ],
    },
    { heading: '이미 쓰는 동의 플랫폼' },
    {
      text: '이름만 적으면 방문자가 거기서 고른 대로 따릅니다. 그때는 `<dangol-consent>`를 두지 마세요. 쇼핑몰 플랫폼과 함께 적을 수 있습니다.',
    },
    {
      code: '<script async src="/dangol/dangol.js" data-model="/dangol/model/" data-regime="eu" data-platform="woocommerce cookiebot"></script>',
    },
    {
      text: 'Google 동의 모드, TCF, GPP, Klaro, Cookiebot, OneTrust, Osano, vanilla-cookieconsent, 쇼피파이를 연결할 수 있고, 그 밖에는 함수 하나로 됩니다.',
    },
  ],
};
