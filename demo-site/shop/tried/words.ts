/** What is said while a campaign is being tried, by language. */
export const WORDS = {
  ko: {
    bar: '시험 중인 캠페인',
    show: '메시지 보기',
    nowhere: '이 페이지에는 이 메시지가 들어갈 자리나 상품이 없습니다. 상품 페이지에서 눌러 보세요.',
    why: '왜 안 나오나요?',
    back: '설정으로 돌아가기',
    stop: '시험 끝내기',
  },
  en: {
    bar: 'Campaign being tried',
    show: 'Show its message',
    nowhere: 'This page has no place or product for the message: try it on a product page.',
    why: 'Why does it not come?',
    back: 'Back to its settings',
    stop: 'Stop trying',
  },
};
