import type { ConsentRecord, Decision, Purpose } from '@dangol/schema';
import { fill } from './fill';
import { moment } from './moment';
import type { PrivacyTexts } from './texts';

/** One record of the consent history as it is shown. */
export interface Past {
  key: string;
  /** What was decided, a line each. */
  lines: string[];
  /** When, by whom, where, under which notice. */
  note: string;
}

/**
 * The consent history in words, newest first.
 * @param locale BCP 47, of dates
 * @param now epoch ms
 */
export function historyOf(records: readonly ConsentRecord[], texts: PrivacyTexts, locale: string, now: number): Past[] {
  return [...records].reverse().map((record) => {
    const { id, source, subject, guardian, notice, decidedAt } = record;
    const refusal = source === 'withdrawal' ? texts.withdrawn : source === 'expiry' ? texts.expired : texts.denied;
    const line = (text: string, names: string[]) => (names.length ? [fill(text, { names: names.join(', ') })] : []);
    const who = guardian ? texts.guardian : subject === 'member' ? texts.member : texts.guest;
    return {
      key: id,
      lines: [
        ...(source === 'erasure' ? [texts.erased] : []),
        ...line(texts.allowed, namesOf(record, 'granted', texts)),
        ...line(refusal, namesOf(record, 'denied', texts)),
      ],
      note: [
        moment(decidedAt, now, locale),
        // A signal and the calendar are nobody.
        /gpc|expiry/.test(source) ? '' : who,
        placeOf(source, texts),
        notice ? fill(texts.notice, { name: notice.version }) : '',
      ]
        .filter(Boolean)
        .join(' · '),
    };
  });
}

function namesOf({ purposes, channels = {} }: ConsentRecord, decision: Decision, texts: PrivacyTexts): string[] {
  const names = Object.entries(purposes)
    .filter(([purpose, decided]) => decided === decision && purpose !== 'necessary')
    .map(([purpose]) => texts[purpose as Exclude<Purpose, 'necessary'>] ?? purpose);
  for (const [channel, { ad, night }] of Object.entries(channels)) {
    const name = fill(texts.advertising, { name: texts[channel as 'email'] ?? channel });
    if (ad === decision) names.push(name);
    if (night === decision) names.push(fill(texts.night, { name }));
  }
  return names;
}

function placeOf(source: string, texts: PrivacyTexts): string {
  if (source.startsWith('cmp:')) return `${texts.cmp} (${source.slice(4)})`;
  const places = ['banner', 'settings', 'signup', 'checkout', 'gpc', 'api'] as const;
  const known = places.find((place) => place === source);
  return known ? texts[known] : '';
}
