import type { Complaint } from '@dangol/campaigns/check';
import type { PlaygroundWords } from './words/ko';

/**
 * What the package complains of, in the page's language and without the path: `숫자와 단위로 쓰세요. 지금은 "14x"입니다.` What it expects is said by the
 * check in English; an expectation that is not among the words stays so.
 */
export function sayComplaint({ expected, got, fix }: Complaint, { complaints }: PlaygroundWords): string {
  const [, said = expected] = complaints.expected.find(([pattern]) => new RegExp(pattern).test(expected)) ?? [];
  const filled = said.replace('{expected}', () => expected.replace(complaints.strip, ''));
  const meant = /^write (.+)$/.exec(fix ?? '')?.[1];
  return [
    filled,
    complaints.got.replace('{got}', () => got),
    meant ? complaints.fix.replace('{fix}', () => meant) : (fix ?? ''),
  ]
    .filter(Boolean)
    .join(' ');
}
