import type { AudienceRow } from './pick-rows';

/** Why somebody is in a segment, in a sentence for whoever writes the message. */
export function explainRow(row: AudienceRow, lang: 'ko' | 'en'): string {
  return lang === 'ko' ? inKorean(row) : inEnglish(row);
}

/** A day as `2026-11-22`. @param day since 1970. */
export function dayText(day: number | null): string {
  return day === null ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function inEnglish({ why, about = '', other, a, b, due }: AudienceRow): string {
  switch (why) {
    case 'due-again':
      return `Bought “${about}” ${b} days ago; it is usually bought again after ${a}`;
    case 'needs-companion':
      return `Bought “${about}”, but not “${other?.title ?? ''}”, which goes with it`;
    case 'lapsing':
      return `Usually orders every ${a} days; the last order was ${b} days ago`;
    case 'bought-often':
      return `Bought “${about}” ${a} times`;
    case 'seen-often':
      return `Looked at “${about}” ${a} times and has not bought it`;
    case 'no-first-order':
      return due === null
        ? 'Has signed up, but not ordered yet'
        : `Signed up on ${dayText(due)}, but has not ordered yet`;
  }
}

/** Names stand in quotes, followed by words that need no particle. */
function inKorean({ why, about = '', other, a, b, due }: AudienceRow): string {
  switch (why) {
    case 'due-again':
      return `‘${about}’ 구매 후 ${b}일 지남 (보통 ${a}일마다 재구매)`;
    case 'needs-companion':
      return `‘${about}’ 구매, 어울리는 ‘${other?.title ?? ''}’ 아직 구매 없음`;
    case 'lapsing':
      return `보통 ${a}일마다 주문, ${b}일째 주문 없음`;
    case 'bought-often':
      return `‘${about}’ ${a}번 구매`;
    case 'seen-often':
      return `‘${about}’ ${a}번 조회, 아직 구매 없음`;
    case 'no-first-order':
      return due === null ? '가입 후 첫 주문 없음' : `${dayText(due)} 가입, 아직 첫 주문 없음`;
  }
}
