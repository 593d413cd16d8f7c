/** Particles that depend on how the word before them ends: after a final consonant, after a vowel, where one cannot tell. */
const PARTICLES = { 을: ['을', '를', '을(를)'], 과: ['과', '와', '과(와)'], 이: ['이', '가', '이(가)'] } as const;

/** Digits that are read with a final consonant: 영 일 삼 육 칠 팔; so are 십, 백, 천 and 만. */
const CLOSED_DIGITS = '013678';

/** A number's unit, by whether its Korean name ends in a consonant: 그램, 킬로그램; 리터, 미터. */
const UNIT = /\d\s?(?:(k?g)|m?l|[cm]?m)$/i;

/** English words whose Korean spelling ends in a consonant: 폰, 라인, 캡, 재킷; not 벨트, 데스크, 케이스. */
const CLOSED_WORD = /([lmn]e?|ng|[aeiou][pktcbg])$/i;

/**
 * The Korean particle that follows a word: 을 or 를, 과 or 와, 이 or 가. Hangul, digits, units and Latin letters are read as they are said; what
 * stands in closing brackets or quotes counts, the brackets do not. For other scripts both forms: `을(를)`.
 */
export function particle(word: string, kind: keyof typeof PARTICLES): string {
  const [closed, open, both] = PARTICLES[kind];
  const end = isClosed(word.normalize('NFC').trim());
  if (end === undefined) return both;
  return end ? closed : open;
}

function isClosed(word: string): boolean | undefined {
  if (word.endsWith('%')) return false;
  const said = word.replace(/[^\p{L}\p{N}]+$/u, '');
  const unit = UNIT.exec(said);
  if (unit) return !!unit[1];
  const last = said.at(-1) ?? '';
  const syllable = last.charCodeAt(0) - 0xac00;
  if (syllable >= 0 && syllable < 11_172) return syllable % 28 > 0;
  if (/[0-9]/.test(last)) return CLOSED_DIGITS.includes(last);
  const [latin = ''] = /[a-z]+$/i.exec(said) ?? [];
  if (!latin) return undefined;
  // An abbreviation is spelt: 엘, 엠, 엔, 알.
  return /^([A-Z]+|[a-z])$/.test(latin) ? /[lmnr]$/i.test(latin) : CLOSED_WORD.test(latin);
}
