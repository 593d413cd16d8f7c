import { digits } from '../report/digits';
import type { AudienceSummary } from './write-audience';

/** What the law asks of who sends. @see https://www.law.go.kr (Act on Promotion of Information and Communications Network Utilization, Article 50) */
const DUTIES = {
  en: [
    'Advertising needs consent for each channel. In Korea: begin with (광고), name the sender and a free way to refuse, confirm consent every two years,',
    'and send nothing by SMS between 21:00 and 08:00 without a consent of its own for the night. All of it is the duty of who sends.',
  ],
  ko: [
    '광고는 매체마다 사전 동의가 있어야 보낼 수 있습니다. (광고) 표시, 보낸 사람과 무료 수신거부 방법을 넣고, 2년마다 동의를 확인하세요.',
    '밤 9시부터 아침 8시까지는 야간 수신에 따로 동의한 사람에게만 문자를 보낼 수 있습니다. 이 의무는 모두 보내는 사람에게 있습니다.',
  ],
};
const UNCHECKED = {
  en: 'WARNING: --consent all: nobody’s consent was looked at. To send advertising to people who have not agreed to it is against the law in Korea and the EU.',
  ko: '주의: --consent all 이므로 수신동의를 확인하지 않았습니다. 동의하지 않은 사람에게 광고를 보내는 것은 법으로 금지되어 있습니다.',
};

/** The summary for people: numbers, and nobody's name or address. */
export function formatAudience(
  { lang, today, members, withOrders, consented, segments }: AudienceSummary,
  out: string,
  consent: 'file' | 'all',
): string {
  const lines = [
    `members ${digits(members)}, of whom ${digits(withOrders)} have orders in the log`,
    ...(consent === 'file'
      ? [
          `consent to advertising: SMS ${digits(consented.sms)}, e-mail ${digits(consented.mail)}, either ${digits(consented.any)}`,
        ]
      : []),
    ...(today
      ? [`days are counted to ${today}, the newest of the log`]
      : ['the log has no times: who is due or lapsing cannot be told']),
    ...segments.map(
      ({ segment, people, left }) =>
        `  ${segment.padEnd(16)} ${digits(people)}${left ? ` (and ${digits(left)} more beyond --limit)` : ''}`,
    ),
    `${out}: ${segments.length} files, readable by you alone. Delete them when the messages are sent.`,
    '',
    ...(consent === 'all' ? [UNCHECKED[lang]] : []),
    ...DUTIES[lang],
  ];
  if (withOrders === 0)
    lines.unshift(
      'No member was found in the order log: does it name buyers as the member file does? If it names them by e-mail, add email to --columns, or name the column with --map members.id=COLUMN.',
    );
  return `${lines.join('\n')}\n`;
}
