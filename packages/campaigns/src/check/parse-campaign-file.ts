import { CAMPAIGN_CAPS, type CampaignFile } from '@dangol/schema';
import { checkCampaignFile } from './check-campaign-file';
import type { Complaint } from './complaint';
import { findJsonError } from './find-json-error';

/** What became of a text. */
export interface ParsedCampaignFile {
  /** As the text has it, campaigns with errors included; absent where an error is not one campaign's alone. */
  file?: CampaignFile;
  complaints: Complaint[];
}

/**
 * Reads the text of a rules file and checks it. A text that is too long is not read at all; one that is not JSON is refused with line and column.
 * Never throws.
 */
export function parseCampaignFile(text: string): ParsedCampaignFile {
  if (text.length > CAMPAIGN_CAPS.length) return refuse(`at most ${CAMPAIGN_CAPS.length} characters`, `${text.length}`);
  const plain = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    const { line, column, expected, got } = findJsonError(plain) ?? {
      line: 1,
      column: 1,
      expected: 'JSON',
      got: 'none',
    };
    return refuse(`${expected} in line ${line}, column ${column}`, got, hint(got));
  }
  const complaints = checkCampaignFile(value);
  const isRefused = complaints.some(({ level, path }) => level === 'error' && !path.startsWith('campaigns['));
  return { complaints, ...(!isRefused && { file: value as CampaignFile }) };
}

const refuse = (expected: string, got: string, fix?: string): ParsedCampaignFile => ({
  complaints: [{ level: 'error', path: 'file', expected, got, ...(fix && { fix }) }],
});

/** What is usually behind it. */
function hint(got: string): string | undefined {
  if (/^"\/[/*]/.test(got)) return 'take the comment out';
  if (/^"['‘’“”]/.test(got)) return 'write straight double quotes';
  if (/^"[}\]]/.test(got)) return 'take out the comma before it';
  return undefined;
}
