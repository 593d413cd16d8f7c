import type { Complaint } from '@dangol/campaigns/check';
import type { PlaygroundWords } from './words';

/**
 * What the package complains of, in the page's language and without the path: `기간을 숫자와 단위로 쓰세요 (예: 30분, 14일). 지금은 "14x"입니다.` The check says
 * in English what it expects; what is not among the words stays so.
 */
export function sayComplaint({ expected, got, fix }: Complaint, { complaints }: PlaygroundWords): string {
  const meant = /^write (.+)$/.exec(fix ?? '')?.[1];
  return [
    sayExpected(expected, complaints.expected),
    got && complaints.got.replace('{got}', () => got),
    meant ? complaints.fix.replace('{fix}', () => meant) : fix,
  ]
    .filter(Boolean)
    .join(' ');
}

function sayExpected(expected: string, table: PlaygroundWords['complaints']['expected']): string {
  for (const [pattern, text] of table) {
    const caught = new RegExp(pattern).exec(expected);
    if (caught) return text.replace(/\{(\d)\}/g, (_, at: string) => caught[Number(at)] ?? '');
  }
  return `${expected}.`;
}
