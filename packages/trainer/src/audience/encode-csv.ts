import iconv from 'iconv-lite';

/** How the files are written. */
export type CsvEncoding = 'utf-8' | 'cp949';

/** UTF-8 with its mark, by which Excel knows it; or CP949, for older tools, where a letter it lacks becomes `?`. Lines end as Windows has them. */
export function encodeCsv(lines: readonly string[], encoding: CsvEncoding): Buffer {
  const text = lines.map((line) => `${line}\r\n`).join('');
  return encoding === 'cp949' ? iconv.encode(text, 'cp949') : Buffer.from(`\uFEFF${text}`);
}
