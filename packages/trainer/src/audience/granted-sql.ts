import { literal } from '../database/quote';

/** What stands in a cell of consent where it was given. All else, an empty cell too, is none. */
const GRANTED = [
  ...[
    'y',
    'yes',
    't',
    'true',
    '1',
    'o',
    '○',
    'on',
    'ok',
    'granted',
    'subscribed',
    'opt-in',
    'opted in',
    'agree',
    'agreed',
  ],
  ...['동의', '동의함', '수신', '수신함', '수신동의', '수신 동의', '허용', '예', '네', '받음', '수신허용'],
];

/** SQL for whether a cell grants consent: FALSE for what is empty or anything else. */
export function grantedSql(column: string): string {
  return `COALESCE(LOWER(TRIM(${column}, ' \t\r\n\u00A0\u3000')) IN (${GRANTED.map(literal).join(', ')}), FALSE)`;
}
