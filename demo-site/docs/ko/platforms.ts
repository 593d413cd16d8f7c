import type { Doc } from '../doc';

const tag = (platform: string, at: string) =>
  `<script async src="${at}dangol.js" data-platform="${platform}" data-regime="kr" data-model="${at}model/"></script>`;

export const platforms: Doc = {
  title: '플랫폼별 안내',
  summary: '카페24, 메이크샵, 쇼피파이, 우커머스, 직접 만든 쇼핑몰에서 다른 점.',
  blocks: [
    {
      text: '태그는 어디서나 같고, `data-platform`은 페이지를 읽는 방법을 정합니다. 적지 않으면 스스로 알아냅니다. 상품을 부르는 번호는 페이지가 쓰는 것이고, 파일에 적힌 다른 번호는 학습할 때 이어집니다.',
    },
    {
      table: {
        head: ['플랫폼', '페이지의 상품번호', '주문', '상품'],
        rows: [
          ['카페24', '`product_no`', '전체 주문 조회 → 엑셀다운로드', '네이버쇼핑 EP 주소'],
          ['메이크샵', '`branduid`', '전체주문조회 → 엑셀 다운로드', '네이버쇼핑 EP 주소와 상품 엑셀'],
          ['쇼피파이', '핸들', '주문 → 내보내기', '제품 → 내보내기, 또는 피드'],
          ['우커머스', '글 번호', '`wp dangol export` 또는 REST', '제품 → 내보내기, 또는 피드'],
          ['직접 만든 쇼핑몰', '상품 주소나 JSON-LD의 번호', '데이터베이스에서 한 줄에 상품 하나', 'CSV나 피드'],
        ],
      },
    },
    { heading: '카페24' },
    {
      text: 'FTP(`MALL.ftp.cafe24.com`)의 `web/` 아래가 그대로 공개됩니다. `.json`을 받지 않는 업로더가 있으니 `--flat --extension txt`로 올리고, PC와 모바일 스킨의 레이아웃에 각각 넣습니다. 저장소의 `examples/cafe24`에 넣을 줄이 그대로 있습니다.',
    },
    {
      code: '<script async src="/web/dangol/dangol.js" data-platform="cafe24" data-regime="kr" data-model="/web/dangol/model/manifest.txt" data-strips="goes-with:6@after:.xans-product-action, similar-buyers@after:#prdDetail"></script>',
    },
    { heading: '메이크샵' },
    {
      text: '파일은 다른 호스팅에 두는 편이 쉽습니다. 그 호스팅이 `Access-Control-Allow-Origin`을 보내야 합니다. 개별디자인의 상단에 태그를, 상품 상세에 추천 영역을 넣습니다. `examples/makeshop`을 보세요.',
    },
    { code: tag('makeshop', 'https://cdn.example.com/dangol/') },
    { heading: '쇼피파이' },
    {
      text: '스크립트는 테마 애셋, 모델은 S3 호환 저장소나 정적 호스팅에 둡니다. `data-platform="shopify"`는 쇼피파이의 동의 배너도 함께 뜻합니다. 주문 확정 페이지에서는 테마 스크립트가 돌지 않으므로 사용자 지정 픽셀이 구매를 알립니다. `examples/shopify`에 스니펫, 섹션, 픽셀이 있습니다.',
    },
    { code: tag('shopify', 'https://cdn.example.com/dangol/') },
    { heading: '우커머스' },
    {
      text: '플러그인 파일 하나(`examples/woocommerce/dangol.php`)가 태그와 추천, 구매 기록, 회원 정보, 동의 안내를 찍고 주문도 내보냅니다. 블록 테마에서는 숏코드를 씁니다.',
    },
    { code: '[dangol kind="similar-buyers" limit="12"]' },
    { heading: '직접 만든 쇼핑몰' },
    {
      text: '페이지에 GA4 전자상거래 이벤트나 JSON-LD가 있으면 그대로 읽습니다. 없으면 호출 한 번이면 됩니다. 리액트라면 `examples/react-store`가 목록부터 주문까지 보여 줍니다.',
    },
    { code: "dangol('track', 'add_to_cart', { items: [{ item_id: 'P1042', price: 39000 }] })" },
    { heading: '어디서나 알아 둘 것' },
    {
      list: [
        '`www.`와 `m.`은 서로 다른 저장소입니다. 기록이 따로 쌓이니 주소를 하나로 모으는 편이 좋습니다.',
        '카카오톡, 네이버, 인스타그램 앱 안의 브라우저도 저장소가 따로이고 지워지기 쉽습니다. 모델과 현재 페이지로 만드는 추천은 그대로 나옵니다.',
        '로그인한 회원의 주문을 템플릿이 알려 주면(`data-dangol-member`) 지워진 기기에서도 재구매 시기를 알 수 있습니다. `profileLink`에 동의한 동안만 쓰입니다.',
        '`"enabled": false`를 모델의 manifest에 적으면 모든 페이지에서 한꺼번에 꺼집니다.',
      ],
    },
  ],
};
