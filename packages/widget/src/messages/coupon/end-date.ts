/** Two digits. */
const two = (count: number) => `${count}`.padStart(2, '0');

/**
 * A moment as a day and a time of the visitor's own clock: `11월 24일 23:59`, `24 Nov 23:59`; with the year where it is not that of `now`. Without `Intl`, whose
 * first formatter is slow: English months come from `toDateString()`, which is English everywhere.
 * @param at epoch ms, as `now`
 */
export function endDate(at: number, language: 'ko' | 'en', now: number): string {
  const date = new Date(at);
  const [year, day] = [date.getFullYear(), date.getDate()];
  const isOther = year !== new Date(now).getFullYear();
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (language === 'ko') return `${isOther ? `${year}년 ` : ''}${date.getMonth() + 1}월 ${day}일 ${time}`;
  return `${day} ${date.toDateString().slice(4, 7)}${isOther ? ` ${year}` : ''} ${time}`;
}
