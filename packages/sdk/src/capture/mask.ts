// Personal data in free text, found by its form alone. Numbers that name a person and those that name a thing look alike, so each form is as
// narrow as it can be, and neither a date, nor a price, a model or a bar code is one: what cannot be told apart stays. Written in ASCII: on a
// page of another encoding (EUC-KR), a range between misread characters is a syntax error, and the end of the whole script.
import { quietly } from './quietly';

/** What most texts have not got: then nothing more is asked. */
const HINT = /[@\uff20%\uff10-\uff19]|(\d\D{0,5}){8}/;

/** `coat@2x.jpg` is none. */
const EMAIL = /[\p{L}\d._+'-]{1,64}(?:@(?!\dx\.)|%40)(?:[\p{L}\d-]{1,63}[.\u3002]){1,8}\p{L}[\p{L}\d-]{1,62}/gu;

/** Of a Korean landline number without separators the second part begins with 2–9. Then `+` and any country, then `212-555-1234`. */
const PHONE = form(
  /(82 10|(0|(\+|00)82 0? )(1[016-9]|50[2-8]|(2|[3-6][1-5]|[78]0)(?=\D|[2-9]))) \d{3,4} \d{4}|\+(?!82)\d( \d){6,13}\d|[2-9]\d\d[-.)]\s?[2-9]\d\d[-.]\d{4}/,
);

const LICENCE = form(/[12]\d-\d\d-\d{6}-\d\d/);

/** Year, month, day; sex and century (5–8: foreigners). Numbers given out since 2020 have no check digit. */
const RESIDENT = form(/\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]) [1-8]\d{6}/);

/** By issuer and length: 13, 14, 15, 16 or 19 digits. */
const CARD = form(
  /4\d{3} \d{3} \d{3} \d{3}|3[0689]\d\d \d{6} \d{4}|3[47]\d\d \d{6} \d{5}|([4569]\d|35|2[2-7])\d\d \d{4} \d{4} \d{4}( \d{3})?/,
);

/** What every second digit counts, from the right: in Luhn's formula, and in bar codes (EAN-13, GTIN-14). */
const LUHN = '0246813579';
const GTIN = '0369258147';

/**
 * A text with e-mail addresses and the numbers of telephones, payment cards, residents (also foreign ones) and driving licences replaced by
 * `[email]`, `[phone]`, `[card]`, `[rrn]` and `[licence]`; full-width and percent-encoded forms count too. A text without any comes back as it
 * was given; a second time changes nothing. What it cannot tell: docs/stored.md.
 */
export function mask(text: string): string {
  if (!HINT.test(text)) return text;
  const plain = plainOf(text);
  const isBarCode = (found: string) => found.length < 15 && addsUp(found, GTIN);
  const masked = plain
    .replace(EMAIL, '[email]')
    .replace(PHONE, '[phone]')
    .replace(LICENCE, '[licence]')
    .replace(RESIDENT, (found) => (isBarCode(found) ? found : '[rrn]'))
    .replace(CARD, (found) => {
      const digits = found.replace(/\D/g, '');
      // A card's 16 digits may be followed by its three digits of security.
      const isCard = addsUp(digits, LUHN) || addsUp(digits.slice(0, 16), LUHN);
      return isCard && !isBarCode(found) ? '[card]' : found;
    });
  // What stood beside a number that is gone may be one by itself.
  return masked === plain ? text : mask(masked);
}

/**
 * A form of numbers: a space stands for what may separate its groups. A Latin letter at either end makes it a model or a code, a lone digit
 * before `+` an offer (`1+1 20261121`), the end of a date nothing at all (`2026-03-02 105 1970`).
 */
function form({ source }: RegExp): RegExp {
  return new RegExp(
    `(?<![a-z]|\\d(?!\\+)|(?<!\\d)\\d|\\d[-./]\\d\\d[-./])(${source.replaceAll(' ', '[\\s.()\\u00b7\\u3161\\u30fc\\u2010-\\u2015\\u2212-]{0,3}')})(?![a-z\\d])`,
    'gi',
  );
}

/** Without percent-encoding, however often it was put on, and with ASCII for full-width characters (but `％`: it would begin another). */
function plainOf(text: string): string {
  const decoded = quietly(() => decodeURIComponent(text.replace(/%(25)+/g, '%'))) ?? text;
  return decoded.replace(/[\uff01-\uff04\uff06-\uff5e]+/g, (wide) => wide.normalize('NFKC'));
}

/** Whether the digits end in their check digit; never where anything else stands among them. */
function addsUp(digits: string, counts: string): boolean {
  return (
    [...digits].reverse().reduce((sum, digit, place) => sum + Number(place % 2 ? counts[+digit] : digit), 0) % 10 === 0
  );
}
