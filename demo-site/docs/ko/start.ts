import type { Doc } from '../doc';

export const start: Doc = {
  title: '처음 한 시간',
  summary: '주문 파일과 상품 피드로 모델을 만들고, 태그 하나로 추천을 띄웁니다.',
  blocks: [
    {
      text: 'Node 20.11 이상이 깔린 컴퓨터 한 대면 됩니다. 명령은 모두 한 줄이고 터미널, PowerShell, cmd에서 똑같이 실행됩니다. 플랫폼마다 다른 부분은 [플랫폼별 안내](/docs/platforms)에 있습니다. 빈 폴더에서 시작합니다. FTP나 S3에 올린다면 `ssh2-sftp-client` 대신 `basic-ftp`나 `aws4fetch`를 설치하세요.',
    },
    { code: 'npm install dangol @dangol/trainer ssh2-sftp-client' },
    {
      steps: [
        {
          title: '주문을 내려받습니다',
          text: '쇼핑몰 관리자에서 받은 주문 엑셀이나 CSV를 그대로 `orders` 폴더에 넣습니다. 1년 치면 넉넉하고, 기간이 겹쳐도 한 번만 셉니다. 엑셀에서 다시 저장하지는 마세요. 긴 번호가 깨집니다.',
        },
        {
          title: '상품 피드 주소를 찾습니다',
          text: '네이버쇼핑 EP나 구글 판매자 센터 피드가 가장 좋습니다. 매일 새로워지고, 상품 주소가 있어 페이지의 상품번호까지 알 수 있습니다.',
        },
        {
          title: '먼저 눈으로 봅니다',
          text: '이 컴퓨터에서만 열리는 주소를 알려 줍니다(끝낼 때는 Ctrl-C). 우리 상품에 추천이 어떻게 붙는지, 데이터에 무슨 문제가 있는지 나옵니다.',
          code: 'npx @dangol/trainer try --orders orders --catalogue "https://shop.example/feed/naver.txt"',
        },
        {
          title: '학습합니다',
          text: '무슨 파일로 알아봤는지, 주문한 상품 가운데 몇 퍼센트를 찾았는지 나옵니다. 80%가 안 되면 멈추고 고칠 방법을 알려 줍니다.',
          code: 'npx @dangol/trainer train --orders orders --catalogue "https://shop.example/feed/naver.txt" --out model',
        },
        {
          title: '파일을 올립니다',
          text: '`node_modules/dangol/dist`의 `dangol.js`와 `dangol-*.js`를, 그리고 모델을 쇼핑몰이나 정적 호스팅에 올립니다. 폴더, FTP, SFTP, S3 호환 저장소로 한 번에 올릴 수 있고, 올리는 중에도 방문자는 온전한 모델만 봅니다.',
          code: 'npx @dangol/trainer publish model sftp://user@shop.example/var/www/html/dangol/model',
        },
        {
          title: '태그를 넣습니다',
          text: '`<style>`은 추천이 들어올 자리를 미리 비워 페이지가 밀리지 않게 합니다. `data-preview`가 있는 동안은 `?dangol=preview`를 연 브라우저에만 추천이 보입니다.',
          code: '<style>dangol-recs{display:flow-root}dangol-recs:not(:defined)>:is([slot=heading],[slot=empty]){display:none}dangol-recs:not(:defined):before{content:"";display:block;padding-top:calc(max(9em,(100% + var(--dangol-gap,1em))/var(--dangol-columns,5) - var(--dangol-gap,1em))*var(--dangol-ratio,1) + 11em)}</style>\n<script async src="/dangol/dangol.js" data-model="/dangol/model/" data-regime="kr" data-preview></script>',
        },
        {
          title: '추천 영역을 놓습니다',
          text: '하나는 구매 버튼 아래, 하나는 상세 설명 아래에 둡니다. 템플릿을 고치기 어려우면 태그의 `data-strips`에 적으면 됩니다.',
          code: '<dangol-recs kind="goes-with" item="45" limit="6"></dangol-recs>\n<dangol-recs kind="similar-buyers" item="45"></dangol-recs>',
        },
        {
          title: '점검합니다',
          text: '상품 페이지 주소 뒤에 `?dangol=inspect`를 붙이면 점검표가 열리고, 잘못된 줄마다 무엇을 고칠지 알려 줍니다. 자주 보는 문제는 [문제 해결](/docs/troubleshooting)에 모았습니다.',
        },
        {
          title: '동의 안내를 답니다',
          text: '동의 플랫폼이 없다면 `<dangol-consent>`를 페이지 끝에 둡니다. 무엇을 고르든 추천은 나옵니다. 자세한 내용은 [동의](/docs/consent)에 있습니다.',
          code: '<dangol-consent shop="우리 쇼핑몰" policy="/privacy"></dangol-consent>',
        },
        {
          title: '매일 밤 새로 만듭니다',
          text: '작업 스케줄러, cron, GitHub Actions로 학습과 게시를 돌립니다. 상품이 20% 넘게 사라진 모델은 올리지 않고, 주문이 오래되면 알려 줍니다. 저장소의 `examples/nightly`를 그대로 쓰면 됩니다.',
          code: 'npx @dangol/trainer train --orders orders --catalogue "https://shop.example/feed/naver.txt" --out model --publish sftp://user@shop.example/var/www/html/dangol/model --max-loss 0.2 --max-log-age 3d',
        },
      ],
    },
    {
      note: '가격과 재고만 한 시간마다 갱신하려면 `dangol live`를 돌리고 태그에 `data-live`를 더하세요. 48시간보다 오래된 가격은 틀린 값을 보여 주는 대신 숨깁니다.',
    },
  ],
};
