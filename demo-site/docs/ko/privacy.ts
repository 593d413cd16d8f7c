import type { Doc } from '../doc';
import { KEPT, type Kept, type KeptName } from '../kept-rows';

const PROFILE = 'IndexedDB `dangol-profile`';
const OUTBOX = 'IndexedDB `dangol-outbox`';
const long = ([days, most]: Kept) => `${days}일${most ? `, 최대 ${most.toLocaleString('ko')}개` : ''}`;
const row = (name: KeptName, what: string, where: string, why: string, purpose: string) =>
  [what, where, why, `\`${purpose}\``, long(KEPT[name])] as const;
const own = (name: KeptName, what: string) => row(name, what, PROFILE, '맞춤 추천', 'personalization');

export const privacy: Doc = {
  title: '개인정보',
  summary: '무엇을, 어디에, 왜, 얼마나, 어떤 목적으로 두는지. 처리방침에 옮겨 적을 수 있습니다.',
  blocks: [
    {
      text: '쿠키는 쓰지 않습니다. 아래는 모두 방문자의 기기에 있고, 목적이 허용된 뒤에만 저장소를 엽니다. 기간은 코드에서 읽어 온 값입니다.',
    },
    {
      table: {
        head: ['무엇', '어디', '왜', '목적', '얼마나'],
        rows: [
          [
            '동의, 거부, 철회 기록',
            'localStorage `dangol.consent`',
            '선택의 유지와 증명',
            '`necessary`',
            '방문자가 지울 때까지, 최근 100건',
          ],
          ['7일간 보지 않기로 한 메시지', 'localStorage `dangol.dismissed`', '다시 띄우지 않기', '`necessary`', '7일'],
          own('items', '본 상품, 산 상품'),
          own('cart', '장바구니 사본'),
          own('wishlist', '찜한 상품'),
          own('orders', '주문(번호, 상품, 금액)'),
          own('searches', '검색어'),
          own('likings', '관심 분류와 브랜드(점수)'),
          own('dismissed', '‘관심 없음’ 표시'),
          own('visits', '방문 횟수, 첫 방문과 마지막 방문'),
          own('actions', '가입, 로그인 같은 행동의 횟수'),
          own('moments', '최근에 한 일과 그 대상(상품, 검색어, 페이지 종류)'),
          ['방문의 유입 경로(`utm_` 매개변수)', PROFILE, '맞춤 추천', '`personalization`', '다음 방문까지'],
          row('messages', '보여 드렸거나 누르거나 닫은 캠페인 메시지', PROFILE, '되풀이하지 않기', 'personalization'),
          row('clicks', '추천에서 누른 상품', PROFILE, '추천 성과 측정', 'personalization'),
          own('seed', '임의의 수(실험용, 밖으로 나가지 않음)'),
          row('model', '추천 자료의 사본(공개 자료)', 'IndexedDB `dangol-model`', '빠른 추천', 'personalization'),
          row('outbox', '아직 보내지 못한 이용 기록', OUTBOX, '이용 분석', 'analytics'),
          row('visitor', '방문자 번호(임의)', OUTBOX, '이용 분석', 'analytics'),
        ],
      },
    },
    { heading: '서버로 가는 것' },
    {
      text: '`data-backend`를 적은 쇼핑몰에서만, 그 목적이 허용된 동안만 갑니다. 본 것, 담은 것, 산 것, 검색어와 시각, 페이지 주소(경로와 허용된 매개변수), 방문자 번호, 동의 상태입니다. 회원번호는 `profileLink`에 동의한 때만 갑니다. 프로필, 이름, 주소, IP 주소, 기기 식별값은 보내지 않고, 이메일, 전화번호, 카드번호, 주민등록번호는 저장하거나 보내기 전에 가립니다.',
    },
    { heading: '주문 파일' },
    {
      list: [
        '학습할 때는 필요한 열만 읽습니다. 구매자는 실행할 때마다 다른 salt로 메모리에서 해시합니다.',
        '공개되는 모델에는 구매자도 주문도 없습니다. 한 사람만 산 짝, 한 사람만 만난 상품 이름도 넣지 않고, 판매 수는 구간으로만 나옵니다.',
        '원가, 공급가, 마진 열은 어디에도 쓰지 않습니다.',
        '오류 메시지에는 행 번호와 모양만 나오고 셀의 내용은 나오지 않습니다.',
      ],
    },
    { heading: '방문자가 할 수 있는 일' },
    {
      text: '`#dangol-privacy` 링크로 여는 창에서 무엇을 기억하는지 보고, 하나씩 또는 모두 지우고, 내려받을 수 있습니다. 거부하거나 철회해도 쇼핑은 그대로입니다.',
    },
    {
      note: '누가 책임지는지, 문의처, 법적 근거, 서버에 두는 기간, 처리위탁은 쇼핑몰이 더 적어야 합니다. 법률 자문이 아닙니다.',
    },
  ],
};
