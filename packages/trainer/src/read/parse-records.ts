// RFC 4180 with a way out: a record that cannot be right gives up its first line only, and reading goes on with the next one.
// https://www.rfc-editor.org/rfc/rfc4180

/** One record: its fields, or why it has none. */
export interface CsvRecord {
  /** The line it starts on, from 1. */
  row: number;
  fields?: string[];
  reason?: string;
}

/** A quoted field that runs on for longer than this lost its closing quote. */
const LONGEST_RECORD = 64 * 1024;

/** Splits delimited text into records. Blank lines are passed over. */
export async function* parseRecords(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  let text = '';
  let row = 1;
  for await (const chunk of chunks) {
    text += chunk;
    let at = 0;
    for (;;) {
      const step = readRecord(text, at, delimiter, false);
      if (!step) break;
      if (step.record) yield { row, ...step.record };
      row += step.lines;
      at = step.end;
    }
    text = text.slice(at);
  }
  for (let at = 0; at < text.length; ) {
    const step = readRecord(text, at, delimiter, true);
    if (!step) break;
    if (step.record) yield { row, ...step.record };
    row += step.lines;
    at = step.end;
  }
}

interface Step {
  record?: { fields: string[] } | { reason: string };
  end: number;
  lines: number;
}

/** One record from `start`; `undefined` where more text is needed to tell. */
function readRecord(text: string, start: number, delimiter: string, last: boolean): Step | undefined {
  const fields: string[] = [];
  let at = start;
  let lines = 0;
  for (;;) {
    if (text[at] === '"') {
      let field = '';
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        const tooLong = (close < 0 ? text.length : close) - start > LONGEST_RECORD;
        if (tooLong || (close < 0 && last)) return broken(text, start, last, 'a quote that never closes');
        if (close < 0 || (close + 1 === text.length && !last)) return undefined;
        field += text.slice(from, close);
        from = close + 1;
        if (text[from] !== '"') break;
        field += '"';
        from++;
      }
      lines += field.split('\n').length - 1;
      fields.push(field);
      at = from;
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
      if (end === text.length && !last) return undefined;
      fields.push(text.slice(at, text[end - 1] === '\r' && text[end] !== delimiter ? Math.max(at, end - 1) : end));
      at = end;
    }
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    else if (text[at] === '\r' && at + 1 === text.length && !last) return undefined;
    if (at < text.length && text[at] !== '\n') return broken(text, start, last, 'text after a closing quote');
    const blank = fields.length === 1 && fields[0] === '';
    return { ...(blank ? {} : { record: { fields } }), end: Math.min(at + 1, text.length), lines: lines + 1 };
  }
}

/** Gives up the line at `start`, nothing more. */
function broken(text: string, start: number, last: boolean, reason: string): Step | undefined {
  const end = text.indexOf('\n', start);
  if (end < 0 && !last) return undefined;
  return { record: { reason }, end: end < 0 ? text.length : end + 1, lines: 1 };
}
