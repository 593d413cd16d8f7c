import type { Docs } from '../doc';
import { campaigns } from './campaigns';
import { consent } from './consent';
import { platforms } from './platforms';
import { privacy } from './privacy';
import { start } from './start';
import { troubleshooting } from './troubleshooting';

/** The documentation in Korean. */
export const ko: Docs = {
  title: 'dangol 설치 안내',
  summary: '서버 없이, 쇼핑몰의 파일과 페이지만으로 추천 영역을 띄우는 법. 처음 한 시간이면 됩니다.',
  pages: '안내 목록',
  next: '다음',
  previous: '이전',
  named: { start, platforms, consent, campaigns, privacy, troubleshooting },
};
