const UNITS: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 7 * 864e5 };

/** A duration of a rules file in ms. @param duration sound, such as `14d` */
export const spanOf = (duration: string) => Number.parseInt(duration, 10) * UNITS[duration.slice(-1)]!;
