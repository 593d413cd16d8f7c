import type { LocalTime } from './situation';

const DAY_MS = 86_400_000;

/** No zone changes its clocks within a quarter of an hour that begins on one. */
const SLOT_MS = 900_000;

/**
 * The civil time of a zone, by moment (epoch ms). `Intl` is asked at the first moment that needs it, since its first formatter takes tens of milliseconds,
 * and then once for each quarter of an hour in turn; Korea, which has kept one offset since 1988, never needs it.
 *
 * @param zone IANA name; one that the browser does not know counts as `Asia/Seoul`
 */
export function createLocal(zone: string): (at: number) => LocalTime {
  let format: Intl.DateTimeFormat | undefined;
  let slot: number | undefined;
  let offset = 9 * 3_600_000;

  function learnOffset(at: number): void {
    if (zone === 'Asia/Seoul' || slot === Math.floor(at / SLOT_MS)) return;
    slot = Math.floor(at / SLOT_MS);
    try {
      format ??= new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
      });
      const [month, day, year, hour, minute] = format
        .format(slot * SLOT_MS)
        .match(/\d+/g)!
        .map(Number);
      offset = Date.UTC(year!, month! - 1, day!, hour!, minute!) - slot * SLOT_MS;
    } catch {
      zone = 'Asia/Seoul';
    }
  }

  return (at) => {
    learnOffset(at);
    const civil = at + offset;
    const day = Math.floor(civil / DAY_MS);
    const weekday = (((day + 3) % 7) + 7) % 7;
    // The year of an ISO week is that of its Thursday.
    const thursday = day - weekday + 3;
    const year = new Date(thursday * DAY_MS).getUTCFullYear();
    const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1) / DAY_MS) / 7);
    return {
      date: new Date(civil).toISOString().slice(0, 10),
      week: `${year}-W${`${week}`.padStart(2, '0')}`,
      weekday,
      minutes: Math.floor((civil - day * DAY_MS) / 60_000),
    };
  };
}
