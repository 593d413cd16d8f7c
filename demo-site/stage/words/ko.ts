import type { Choice, Fault } from '../stage';

/** Every word of the stage in Korean; its shape is what English must fill. */
export const ko = {
  title: '무대',
  setting: '무대를 준비하고 있습니다',
  settingText: '고른 손님의 기록을 이 기기에 넣고 있습니다. 곧 이어집니다.',
  about: '상점을 원하는 상태로 만듭니다. 상태는 모두 주소에 담기므로 주소를 보내면 누구나 같은 화면을 봅니다.',
  link: '이 상태의 주소',
  copy: '주소 복사',
  copied: '복사했습니다.',
  leave: '무대에서 나가기',
  leaveText: '기록과 동의를 모두 지우고 처음으로 돌아갑니다.',
  persona: '손님',
  personaText:
    '기록은 SDK의 track()으로 제 날짜에 되살리며, 서버로는 보내지 않습니다. 이 기기에 있던 기록은 지워집니다.',
  own: '내 기록 그대로',
  ownText: '이 기기에 쌓인 대로 둡니다.',
  given: '직접 넣은 상품 목록에는 준비된 손님이 없습니다.',
  clock: '시계',
  clockText: (date: string, days: number) => (days ? `${date} (${days}일 뒤)` : `${date} (지금)`),
  ahead: (days: number) => `+${days}일`,
  daysAhead: '며칠 뒤',
  go: '이동',
  now: '지금으로',
  faults: '고장',
  faultText: 'dangol의 요청과 저장에만 적용됩니다. 상점의 쪽과 양식은 그대로입니다.',
  faultNames: {
    offline: '오프라인',
    backend: '백엔드 멈춤 (503)',
    slow: '느린 통신 (+2초)',
    storage: '저장 거부',
    model: '모델 없음 (404)',
  } as Record<Fault, string>,
  consent: '동의',
  consentNames: { granted: '모두 동의', denied: '모두 거부', undecided: '정하지 않음' } as Record<Choice, string>,
  theme: '밝기',
  themeNames: { light: '밝게', dark: '어둡게' },
  asIs: '그대로',
  open: '무대 열기',
};

/** The stage's words. */
export type StageWords = typeof ko;
