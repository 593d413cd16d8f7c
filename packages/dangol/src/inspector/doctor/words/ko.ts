import type { DoctorWords } from '.';
import { koCampaigns } from './ko-campaigns';
import { koPage } from './ko-page';
import { koService } from './ko-service';

/** Every word of the check list in Korean. */
export const ko: DoctorWords = {
  states: { ok: '정상', warning: '주의', failing: '문제', unknown: '알 수 없음' },
  parts: {
    tag: '태그',
    platform: '플랫폼',
    page: '페이지',
    item: '상품',
    model: '모델',
    age: '모델 나이',
    prices: '실시간 가격',
    consent: '동의',
    backend: '백엔드',
    strips: '추천',
    space: '자리',
    member: '회원',
    campaigns: '캠페인',
  },
  reading: '이 페이지를 살펴보는 중…',
  fine: '이 페이지는 모두 정상입니다.',
  summary: '문제 {failing}건, 주의 {warning}건',
  again: '다시 점검',
  copy: '보고서 복사',
  copied: '복사했습니다',
  refused: '여기서는 복사할 수 없습니다. 글을 선택해 복사하세요.',
  lines: { ...koPage, ...koService, ...koCampaigns },
};
