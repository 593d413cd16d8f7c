import { parseCampaignFile } from '@dangol/campaigns/check';
import { parseArguments } from '../arguments/parse-arguments';
import { readRules } from '../campaigns/read-rules';
import { userError } from '../errors';
import { formatComplaints } from '../report/format-complaints';
import type { Io } from '../run';
import { HELP } from './help';

/** `dangol campaigns check FILE`: what is wrong or unwise in a rules file. Warnings alone are no failure. */
export async function campaignsCommand(argv: readonly string[], io: Io): Promise<void> {
  const { words, flags } = parseArguments(argv, 'campaigns', { json: 'flag', help: 'flag' });
  if (flags.has('help')) return void io.stdout.write(HELP.campaigns);
  const [file, extra] = words[0] === 'check' ? words.slice(1) : words;
  if (file === undefined) throw userError('noRules');
  if (extra !== undefined) throw userError('unexpected', extra, 'campaigns');
  const { text, name } = await readRules(file);
  const parsed = parseCampaignFile(text);
  const { complaints } = parsed;
  const errors = complaints.filter(({ level }) => level === 'error').length;
  const campaigns = parsed.file?.campaigns.length;
  const warnings = complaints.length - errors;
  io.stdout.write(
    flags.has('json')
      ? `${JSON.stringify({ file: name, campaigns: campaigns ?? null, errors, warnings, complaints })}\n`
      : formatComplaints(complaints, campaigns),
  );
  if (errors) throw userError(campaigns === undefined ? 'rulesRefused' : 'campaignsRefused', name);
}
