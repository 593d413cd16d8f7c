import type { LocalTime } from '@dangol/campaigns';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day and a time as a sentence has them: `11월 25일 18:00`, `25 November, 18:00`. By hand: the first `Intl.DateTimeFormat` of a page takes long. */
export function showMoment({ date, minutes }: LocalTime, language: 'ko' | 'en'): string {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return language === 'ko' ? `${month}월 ${day}일 ${time}` : `${day} ${MONTHS[month - 1]}, ${time}`;
}
