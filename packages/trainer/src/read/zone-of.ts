import type { Recogniser } from '../recognise/recogniser';
import type { Input } from './input';

/**
 * The zone of times that name none, as IANA has it: UTC where the column's name says so (`date_created_gmt`), else what was asked for, else that of the file's platform, else Seoul for a file with Korean headers, else UTC.
 */
export function zoneOf(input: Pick<Input, 'columns'>, recogniser?: Recogniser, asked?: string, column = ''): string {
  if (/[_ ](gmt|utc)$/iu.test(column)) return 'UTC';
  if (asked !== undefined) return asked;
  if (recogniser) return recogniser.zone ?? 'UTC';
  return input.columns.some((name) => /\p{Script=Hangul}/u.test(name)) ? 'Asia/Seoul' : 'UTC';
}
