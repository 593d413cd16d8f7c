const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day as one says it, in the time zone of the device: `on 3 March`, `yesterday`; `3월 3일에`, `어제`. With the year where it is not this one. */
export function onDay(at: number, now: number, isKorean: boolean): string {
  const day = new Date(at);
  const today = new Date(now);
  const ago = Math.round((midnight(today) - midnight(day)) / 86_400_000);
  if (ago === 0) return isKorean ? '오늘' : 'today';
  if (ago === 1) return isKorean ? '어제' : 'yesterday';
  const [year, month] = [day.getFullYear(), day.getMonth()];
  const isThisYear = year === today.getFullYear();
  return isKorean
    ? `${isThisYear ? '' : `${year}년 `}${month + 1}월 ${day.getDate()}일에`
    : `on ${day.getDate()} ${MONTHS[month]}${isThisYear ? '' : ` ${year}`}`;
}

/** A month as one says it: `in March`, `this month`; `3월에`, `이번 달에`. */
export function inMonth(at: number, now: number, isKorean: boolean): string {
  const [day, today] = [new Date(at), new Date(now)];
  const [year, month] = [day.getFullYear(), day.getMonth()];
  const isThisYear = year === today.getFullYear();
  if (isThisYear && month === today.getMonth()) return isKorean ? '이번 달에' : 'this month';
  return isKorean
    ? `${isThisYear ? '' : `${year}년 `}${month + 1}월에`
    : `in ${MONTHS[month]}${isThisYear ? '' : ` ${year}`}`;
}

function midnight(date: Date): number {
  return new Date(date).setHours(0, 0, 0, 0);
}
