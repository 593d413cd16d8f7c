import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { userError } from '../errors';
import { pictureUrl } from '../report-page/html/picture-url';
import { csvCell } from './csv-cell';
import { type CsvEncoding, encodeCsv } from './encode-csv';
import { dayText, explainRow } from './explain-row';
import type { LoadedMembers } from './load-members';
import type { AudienceRow, PickedSegment } from './pick-rows';

const HEADINGS = {
  ko: {
    id: '회원ID',
    reason: '사유',
    item: '추천상품번호',
    title: '추천상품명',
    url: '추천상품주소',
    price: '가격',
    currency: '통화',
    due: '기준일',
    channels: '수신동의',
  },
  en: {
    id: 'member',
    reason: 'reason',
    item: 'item',
    title: 'title',
    url: 'url',
    price: 'price',
    currency: 'currency',
    due: 'due',
    channels: 'consent',
  },
} as const;

/** How the files are written. */
export interface FileOptions {
  lang: 'ko' | 'en';
  members: LoadedMembers;
  encoding: CsvEncoding;
  /** The shop's address, for product pages whose address is relative. */
  shop?: string | undefined;
}

/**
 * Writes a CSV a segment into a folder, which is made if need be, both readable by their owner alone; a file that is there is written anew.
 * @throws UserError where they cannot be written.
 */
export async function writeFiles(
  out: string,
  picked: readonly PickedSegment[],
  { lang, members, encoding, shop }: FileOptions,
): Promise<void> {
  const said = HEADINGS[lang];
  const refused = (error: NodeJS.ErrnoException) => {
    throw userError('unwritable', out, error.code ?? error.message);
  };
  await mkdir(out, { recursive: true, mode: 0o700 }).catch(refused);
  const head = [
    ...(members.hasIds ? [said.id] : []),
    ...members.contact.map(({ heading }) => heading),
    ...[said.channels, said.reason, said.item, said.title, said.url, said.price, said.currency, said.due],
  ];
  const line = (row: AudienceRow) => {
    const { id, title, titles, url, price, currency } = row.other ?? {};
    return [
      ...(members.hasIds ? [row.id] : []),
      ...row.contact,
      ...[
        row.channels.join(' '),
        explainRow(row, lang),
        id,
        titles?.[lang] ?? title,
        pictureUrl(url, shop) ?? url,
        price,
        currency,
      ],
      dayText(row.due),
    ];
  };
  for (const { segment, rows } of picked) {
    const path = join(out, `${segment}.csv`);
    const lines = [head, ...rows.map(line)].map((cells) => cells.map(csvCell).join(','));
    // One that is there already keeps its mode otherwise.
    await writeFile(path, encodeCsv(lines, encoding), { mode: 0o600 }).catch(refused);
    await chmod(path, 0o600).catch(refused);
  }
}
