import { describe, expect, test } from 'vitest';
import { mask } from '../../../packages/sdk/src/capture/mask';
import fc from '../../support/property';

/** Each alone, between words, in brackets, at the end of a sentence, and with a Korean particle. */
const around = (found: string) =>
  [(it: string) => it, (it: string) => `문의 ${it} 님`, (it: string) => `(${it})`, (it: string) => `call ${it}.`].map(
    (put) => [put(found), put('◆')] as const,
  );

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const EMAILS = [
  'kim@example.com',
  'KIM.Min-su+shop@mail.example.co.kr',
  "o'neil_99@sub.domain.io",
  'k@a.co',
  '홍길동@한국.한국',
  'hong@쇼핑몰.com',
  'kim@xn--3e0b707e.xn--3e0b707e',
  'müller@bücher.de',
  'kim＠example.com',
  'ｋｉｍ＠ｅｘａｍｐｌｅ．ｃｏｍ',
  'kim@example。com',
  'kim%40example.com',
  'kim%2540example.com',
  'kim%252540example.com',
  '%EA%B9%80%40example.com',
];

const PHONES = [
  // Mobile
  '010-1234-5678',
  '01012345678',
  '010 1234 5678',
  '010.1234.5678',
  '010 - 1234 - 5678',
  '010–1234–5678',
  '010−1234−5678',
  '010ㅡ1234ㅡ5678',
  '010ー1234ー5678',
  '010)1234-5678',
  '010-12345678',
  '0101234-5678',
  '010\u00a01234\u00a05678',
  '０１０－１２３４－５６７８',
  '０１０１２３４５６７８',
  '010－1234－5678',
  '010%201234%205678',
  '010%2D1234%2D5678',
  '011-123-4567',
  '0111234567',
  '016-123-4567',
  '017-1234-5678',
  '018 123 4567',
  '019-9876-5432',
  // Landline, internet, safety and free numbers
  '02-123-4567',
  '02-1234-5678',
  '02)345-6789',
  '0223456789',
  '02 2345 6789',
  '031-123-4567',
  '031-1234-5678',
  '032.456.7890',
  '0334567890',
  '041-222-3333',
  '051 789 0123',
  '0522345678',
  '053-1234-5678',
  '062-222-3333',
  '064-700-1234',
  '070-7777-8888',
  '07077778888',
  '080-123-4567',
  '0505-123-4567',
  '0502-1234-5678',
  '05051234567',
  '050712345678',
  // With the country
  '+82 10 1234 5678',
  '+82-10-1234-5678',
  '+821012345678',
  '+82 010 1234 5678',
  '+82 (0)10-1234-5678',
  '+82 (10) 1234-5678',
  '+82.10.1234.5678',
  '+82 2 123 4567',
  '+82-31-123-4567',
  '+82-70-7777-8888',
  '＋８２ １０ １２３４ ５６７８',
  '0082 10 1234 5678',
  '00821012345678',
  '82-10-1234-5678',
  '82 10 1234 5678',
  '821012345678',
  // The world
  '+1 212 555 1234',
  '+1 (212) 555-1234',
  '+12125551234',
  '+44 20 7946 0958',
  '+447911123456',
  '+33 6 12 34 56 78',
  '+49 1512 3456789',
  '+81-90-1234-5678',
  '+86 138 0013 8000',
  '+65 6123 4567',
  '+852 5123 4567',
  '+84 91 234 56 78',
  '+998 90 123 45 67',
  '212-555-1234',
  '212.555.1234',
  '415) 555-2671',
];

const CARDS = [
  '4111111111111111',
  '4111 1111 1111 1111',
  '4111-1111-1111-1111',
  '4111.1111.1111.1111',
  '4111 - 1111 - 1111 - 1111',
  '４１１１ １１１１ １１１１ １１１１',
  '4012888888881881',
  '4222222222222',
  '4222 222 222 222',
  '5555555555554444',
  '5555 5555 5555 4444',
  '5105105105105100',
  '2223003122003222',
  '2223-0031-2200-3222',
  '2720 9999 9999 9996',
  '378282246310005',
  '3782 822463 10005',
  '3714-496353-98431',
  '30569309025904',
  '3056 930902 5904',
  '36227206271667',
  '6011111111111117',
  '6011 1111 1111 1117',
  '3530111333300000',
  '3566 0020 2036 0505',
  '6200000000000005',
  '6200 0000 0000 0005',
  '6205500000000000004',
  '6205 5000 0000 0000 004',
  '9410 0000 0000 0005',
  '4111 1111 1111 1111 123',
];

const RESIDENTS = [
  '900101-1234567',
  '900101-2234567',
  '000229-3234567',
  '991231-4234567',
  '850615-5234567',
  '850615-6234567',
  '030303-7234567',
  '030303-8234567',
  '900101 1234567',
  '900101 - 1234567',
  '900101–1234567',
  '900101.1234567',
  '9001011234567',
  '0312252234568',
  '９００１０１－１２３４５６７',
];

const LICENCES = ['11-04-123456-78', '28-99-000001-10', '12-34-123456-12'];

describe('what names a person is masked', () => {
  const cases = Object.entries({
    email: EMAILS,
    phone: PHONES,
    card: CARDS,
    rrn: RESIDENTS,
    licence: LICENCES,
  }).flatMap(([kind, all]) => all.flatMap((found) => around(found).map(([text, gap]) => [text, gap, kind] as const)));

  test.each(cases)('%s', (text, gap, kind) => {
    expect(mask(text)).toBe(gap.replace('◆', `[${kind}]`));
  });

  test.each([
    ['010-1234-5678로 연락 주세요', '[phone]로 연락 주세요'],
    ['카톡010-1234-5678', '카톡[phone]'],
    ['010-1234-5678 / 010-9999-8888', '[phone] / [phone]'],
    ['010-1234-5678 010-9999-8888', '[phone] [phone]'],
    ['010-1234-5678,kim@example.com', '[phone],[email]'],
    ['kim@example.com;lee@example.com', '[email];[email]'],
    ['<kim@example.com>', '<[email]>'],
    ['mailto:kim@example.com', 'mailto:[email]'],
    ['(02) 123-4567', '([phone]'],
    ['1-212-555-1234', '1-[phone]'],
    ['2 010-1234-5678', '2 [phone]'],
    ['코트 4111 1111 1111 1111 12/29 빨강', '코트 [card] 12/29 빨강'],
    ['김철수 900101-1234567 010 1234 5678', '김철수 [rrn] [phone]'],
    ['crm_01012345678', 'crm_[phone]'],
    ['%EC%85%94%EC%B8%A0%20010-1234-5678', '셔츠 [phone]'],
    ['100% 할인 kim%40example.com', '100% 할인 [email]'],
    ['ID: ｋｉｍ＠ｅｘａｍｐｌｅ．ｃｏｍ 셔츠', 'ID: [email] 셔츠'],
  ])('%s', (text, expected) => expect(mask(text)).toBe(expected));
});

describe('what names a thing stays', () => {
  test.each([
    '',
    ' ',
    '여성 니트 가디건',
    'wool coat',
    'WF-1000XM5 2024',
    'SM-S921N',
    'SM-S921NZKEKOO',
    'iPhone 15 Pro 256GB',
    'LG 27GP850-B',
    'RTX 4090 24GB',
    'AKG K701 2023-2024',
    'MZ-V9P2T0BW',
    'DW-5600BB-1',
    'Air Jordan 1 555088-134',
    'DD1391-100',
    'lego 10294',
    '75192 75313 10307',
    '2026-11-21',
    '2026.11.21',
    '2026/11/21',
    '20261121',
    '2026-11-21 10:30',
    '2026-11-21T10:30:00.000Z',
    '2026-11-02 2026-11-21',
    '2026-10-02~2026-11-21',
    '26.11.21 - 26.12.24',
    '2026년 11월 21일',
    '2024 2025 2026',
    '39,000원',
    '39000',
    '39000 45000 52000',
    '1,234,567,890',
    '10000-20000',
    '₩105,000',
    '$1,299.00',
    '1.5kg 2.5kg',
    '100x200x300',
    '100 200 300',
    '250-300',
    '90/95/100/105',
    '230 235 240 245 250 255 260',
    '1+1 12345678',
    '1+1 20261121',
    '2+1 행사',
    '50% 할인',
    '100%',
    '%',
    '%%%',
    '%4',
    'A 100% cotton',
    '1588-1234',
    '1544-0000',
    '1666 1234',
    '15881234',
    '114',
    '112 119',
    '123-45-67890',
    '1234567890',
    '12345678',
    '1234-5678',
    '123-4567',
    '192.168.0.1',
    '255.255.255.255',
    '3.141592653589793',
    '37.566535, 126.977969',
    '1763700000000',
    '1793000000123',
    '1234567890123',
    '20261121-0000123',
    '202611210000123',
    '2026112112345678',
    'ORD-2026-11-21-000123',
    'ORD20261121000123',
    'T-01012345678X',
    'A01012345678',
    '01012345678b',
    'no.900101',
    '900101',
    '901301-1234567',
    '900132-1234567',
    '900100-1234567',
    '900101-9234567',
    '900101-0234567',
    '900101-123456',
    '8801234567893',
    '8801007052687',
    '8809123456785',
    '4901234567894',
    '4006381333931',
    '5901234123457',
    '9780306406157',
    '9791190313186',
    '6901234567892',
    '0012345678905',
    '18801234567890',
    '036000291452',
    '96385074',
    '0131103628',
    '0321125215',
    '4111111111111112',
    '4111 1111 1111 1112',
    '1111 1111 1111 1111',
    '0000 0000 0000 0000',
    '1234 5678 9012 3456',
    '120210123456780123',
    '550e8400-e29b-41d4-a716-446655440000',
    '019c0000-0000-7000-8000-000000000042',
    'd41d8cd98f00b204e9800998ecf8427e',
    '@brand',
    '@brand/shoes',
    'a@b',
    'kim@',
    '@example.com',
    'shirt @ 10.99',
    'coat@2x.jpg',
    'coat@3x.png',
    'preact@10.19.0',
    'a@1.2.3',
    'me@home',
    'C++ 20',
    'C# 12',
    '#ff0000',
    '1977-03-02 105 1970-01-01',
    '+',
    '+1',
    '+1234567',
    '(1)',
    '12345-1234',
    '[email]',
    '[phone] [card]',
    '010',
    '010-1234',
    '02-123',
    '0-0-0-0-0-0-0-0-0',
    '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16',
    '00000000000000000000',
    '🧥 코트 👕 2026',
    '０１２',
    'Ｍ－６５ 필드 자켓',
    '\u0000',
    '\ud800',
  ])('%j', (text) => expect(mask(text)).toBe(text));

  test('every bar code of the Korean range, whatever it looks like', () => {
    const body = fc.integer({ min: 0, max: 999_999_999 }).map((rest) => `880${String(rest).padStart(9, '0')}`);
    const coded = body.map((digits) => {
      const sum = [...digits].reduce((all, digit, place) => all + Number(digit) * (place % 2 ? 3 : 1), 0);
      return digits + ((10 - (sum % 10)) % 10);
    });
    fc.assert(
      fc.property(coded, (code) => {
        expect(mask(`바코드 ${code}`)).toBe(`바코드 ${code}`);
      }),
    );
  });

  test('dates, prices and sizes next to one another', () => {
    const date = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
      .chain((day) => fc.constantFrom('-', '.', '/').map((by) => day.toISOString().slice(0, 10).replaceAll('-', by)));
    const price = fc.integer({ min: 1, max: 9_999_999 }).map((won) => `${won.toLocaleString('en')}원`);
    const size = fc.constantFrom('S', 'XL', '90', '105', '230mm', '27"', '256GB');
    fc.assert(
      fc.property(fc.array(fc.oneof(date, price, size), { maxLength: 6 }), (words) => {
        expect(mask(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.stringMatching(/^[0-9 ()+.-]{1,20}$/),
    fc.stringMatching(/^[%0-9A-F@a.]{1,12}$/),
    fc.constantFrom(...EMAILS, ...PHONES, ...CARDS, ...RESIDENTS, ...LICENCES),
    fc.constantFrom('%', '%25', '%34%30', '％', '＠', '@', '.', '-', ' ', '+', '82', '010', '4111'),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  test('is masked once and for all, and hardly grows', () => {
    fc.assert(
      fc.property(text, (given) => {
        const masked = mask(given);
        expect(mask(masked)).toBe(masked);
        expect(masked.length).toBeLessThanOrEqual(given.length * 2);
      }),
      { numRuns: 500 },
    );
  });

  test('loses its numbers in full width as in ASCII', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EMAILS, ...PHONES, ...CARDS, ...RESIDENTS, ...LICENCES), (found) => {
        if (!found.includes('%')) expect(mask(wide(found))).toBe(mask(found));
      }),
    );
  });

  test.each([
    ...['1-', '1', '+1', 'a@', '%40', '%25', '%', 'a', 'a.', '1 ', '(0', '@a.', 'a@a.', '-', '0', '01', '82 ', '４'],
    ...['900101-', '4111 ', '010-1234-', 'a@a.a', '%EA', '[', 'kim@example.com ', '010-1234-5678 ', '  1', '\ud800'],
  ])('of 100 kB made of %j is masked in a moment', (unit) => {
    const hostile = unit.repeat(100_000 / unit.length);
    const startedAt = performance.now();
    const masked = mask(`${hostile}!`);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(masked.length).toBeLessThanOrEqual(200_000);
  });
});
