/** What is said while a campaign is being tried, by language. */
export const WORDS = {
  ko: {
    bar: '시험 중인 캠페인',
    show: '메시지 보기',
    why: '왜 안 나오나요?',
    back: '설정으로 돌아가기',
    stop: '시험 끝내기',
  },
  en: {
    bar: 'Campaign being tried',
    show: 'Show its message',
    why: 'Why does it not come?',
    back: 'Back to its settings',
    stop: 'Stop trying',
  },
};
